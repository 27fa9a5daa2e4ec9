package lianxi.rehearsal.judge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Working days by the State Council's notices, copied by hand: 国办发明电〔2016〕17号 for 2017, 〔2023〕7号 for 2024, 〔2024〕12号 for 2025,
 * 〔2025〕7号 for 2026. A year without a notice here works from Monday to Friday.
 */
public final class OwnCalendar {

    private final Set<LocalDate> free = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    public OwnCalendar() {
        free(2017, "01-01", "01-02").free(2017, "01-27", "02-02").worked(2017, "01-22", "02-04");
        free(2017, "04-02", "04-04").worked(2017, "04-01").free(2017, "04-29", "05-01");
        free(2017, "05-28", "05-30")
                .worked(2017, "05-27")
                .free(2017, "10-01", "10-08")
                .worked(2017, "09-30");

        free(2024, "01-01", "01-01").free(2024, "02-10", "02-17").worked(2024, "02-04", "02-18");
        free(2024, "04-04", "04-06")
                .worked(2024, "04-07")
                .free(2024, "05-01", "05-05")
                .worked(2024, "04-28", "05-11");
        free(2024, "06-10", "06-10").free(2024, "09-15", "09-17").worked(2024, "09-14");
        free(2024, "10-01", "10-07").worked(2024, "09-29", "10-12");

        free(2025, "01-01", "01-01").free(2025, "01-28", "02-04").worked(2025, "01-26", "02-08");
        free(2025, "04-04", "04-06").free(2025, "05-01", "05-05").worked(2025, "04-27");
        free(2025, "05-31", "06-02").free(2025, "10-01", "10-08").worked(2025, "09-28", "10-11");

        free(2026, "01-01", "01-03")
                .worked(2026, "01-04")
                .free(2026, "02-15", "02-23")
                .worked(2026, "02-14", "02-28");
        free(2026, "04-04", "04-06")
                .free(2026, "05-01", "05-05")
                .worked(2026, "05-09")
                .free(2026, "06-19", "06-21");
        free(2026, "09-25", "09-27").free(2026, "10-01", "10-07").worked(2026, "09-20", "10-10");
    }

    private OwnCalendar free(int year, String first, String last) {
        free.addAll(day(year, first).datesUntil(day(year, last).plusDays(1)).toList());
        return this;
    }

    private OwnCalendar worked(int year, String... days) {
        Stream.of(days).map(day -> day(year, day)).forEach(worked::add);
        return this;
    }

    private static LocalDate day(int year, String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year);
    }

    public boolean isWorkday(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !isWeekend && !free.contains(day);
    }

    /** The day itself or the first after it that fits. */
    LocalDate onOrAfter(LocalDate day, Predicate<LocalDate> fits) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(fits)
                .findFirst()
                .orElseThrow();
    }

    /** The n-th working day before the day, which does not count. */
    LocalDate before(LocalDate day, int workdays) {
        return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .filter(this::isWorkday)
                .skip(workdays - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** The working days from the first to the last, both among them. */
    List<LocalDate> workdays(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                days.add(day);
            }
        }
        return days;
    }
}
