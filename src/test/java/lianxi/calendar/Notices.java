package lianxi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The State Council's notices, typed by hand from their texts: what the tests expect the migrations to hold. */
public final class Notices {

    private static final String[] DAYS = {
        // 国办发明电〔2016〕17号
        "2017 off 01-01..01-02, 01-27..02-02, 04-02..04-04, 05-01..05-01, 05-28..05-30, 10-01..10-08",
        "2017 on 01-22, 02-04, 04-01, 05-27, 09-30",
        // 国办发明电〔2023〕7号
        "2024 off 01-01..01-01, 02-10..02-17, 04-04..04-06, 05-01..05-05, 06-10..06-10, 09-15..09-17, 10-01..10-07",
        "2024 on 02-04, 02-18, 04-07, 04-28, 05-11, 09-14, 09-29, 10-12",
        // 国办发明电〔2024〕12号
        "2025 off 01-01..01-01, 01-28..02-04, 04-04..04-06, 05-01..05-05, 05-31..06-02, 10-01..10-08",
        "2025 on 01-26, 02-08, 04-27, 09-28, 10-11",
        // 国办发明电〔2025〕7号
        "2026 off 01-01..01-03, 02-15..02-23, 04-04..04-06, 05-01..05-05, 06-19..06-21, 09-25..09-27, 10-01..10-07",
        "2026 on 01-04, 02-14, 02-28, 05-09, 09-20, 10-10",
    };

    public static final WorkCalendar CALENDAR = calendar();

    private Notices() {}

    static List<HolidayNotice> notices() {
        return List.of(
                new HolidayNotice(2017, "国办发明电〔2016〕17号", LocalDate.of(2016, 12, 1)),
                new HolidayNotice(2024, "国办发明电〔2023〕7号", LocalDate.of(2023, 10, 25)),
                new HolidayNotice(2025, "国办发明电〔2024〕12号", LocalDate.of(2024, 11, 12)),
                new HolidayNotice(2026, "国办发明电〔2025〕7号", LocalDate.of(2025, 11, 4)));
    }

    /** Days off (true) or worked weekend days (false) of the four notices. */
    public static List<LocalDate> days(boolean off) {
        List<LocalDate> days = new ArrayList<>();
        for (String line : DAYS) {
            String[] words = line.split(" ", 3);
            if (words[1].equals(off ? "off" : "on")) {
                for (String span : words[2].split(", ")) {
                    String[] ends = (span.contains("..") ? span : span + ".." + span).split("\\.\\.");
                    LocalDate first = LocalDate.parse(words[0] + "-" + ends[0]);
                    LocalDate last = LocalDate.parse(words[0] + "-" + ends[1]);
                    first.datesUntil(last.plusDays(1)).forEach(days::add);
                }
            }
        }
        return days;
    }

    private static WorkCalendar calendar() {
        List<SpecialDay> special = new ArrayList<>();
        days(true).forEach(day -> special.add(new SpecialDay(day, DayKind.HOLIDAY, "放假", "Holiday")));
        days(false).forEach(day -> special.add(new SpecialDay(day, DayKind.MAKE_UP_WORKDAY, "上班", "Make-up")));
        return new WorkCalendar(notices(), special);
    }
}
