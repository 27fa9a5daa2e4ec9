package lianxi.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianxi.calendar.CalendarDay;
import lianxi.calendar.DayKind;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** The year view (年历): twelve months with their working days, days off and make-up days. */
record YearPage(int year, boolean provisional, int workdays, long daysOff, long makeUps, List<MonthPart> months) {

    /** A month; each week holds seven cells, null where the day belongs to another month. */
    record MonthPart(int number, int workdays, List<List<@Nullable Cell>> weeks, List<Note> notes) {}

    record Cell(CalendarDay day, boolean today) {

        public int number() {
            return day.date().getDayOfMonth();
        }

        /** Whether a notice made it what it is. */
        public boolean marked() {
            return day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP_WORKDAY;
        }
    }

    /** Days in a row that the notice names, within one month. */
    record Note(DayKind kind, String name, String nameEn, int first, int last) {

        public boolean single() {
            return first == last;
        }
    }

    static YearPage of(int year, WorkCalendar calendar, LocalDate today) {
        List<CalendarDay> days = Year.of(year)
                .atDay(1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(calendar::day)
                .toList();
        return new YearPage(
                year,
                calendar.isProvisional(year),
                calendar.workdays(Year.of(year)),
                count(days, DayKind.HOLIDAY),
                count(days, DayKind.MAKE_UP_WORKDAY),
                Arrays.stream(Month.values())
                        .map(month -> month(YearMonth.of(year, month), calendar, today))
                        .toList());
    }

    private static long count(List<CalendarDay> days, DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }

    private static MonthPart month(YearMonth month, WorkCalendar calendar, LocalDate today) {
        List<CalendarDay> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(calendar::day)
                .toList();
        return new MonthPart(month.getMonthValue(), calendar.workdays(month), weeks(days, today), notes(days));
    }

    private static List<List<@Nullable Cell>> weeks(List<CalendarDay> days, LocalDate today) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        for (CalendarDay day : days) {
            DayOfWeek weekday = day.date().getDayOfWeek();
            if (weeks.isEmpty() || weekday == DayOfWeek.MONDAY) {
                weeks.add(new ArrayList<>(Arrays.asList(new Cell[7])));
            }
            weeks.get(weeks.size() - 1)
                    .set(weekday.getValue() - 1, new Cell(day, day.date().equals(today)));
        }
        return weeks;
    }

    private static List<Note> notes(List<CalendarDay> days) {
        List<Note> notes = new ArrayList<>();
        for (CalendarDay day : days) {
            if (day.name() == null) {
                continue;
            }
            int number = day.date().getDayOfMonth();
            Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
            boolean continued = last != null
                    && last.last() == number - 1
                    && last.kind() == day.kind()
                    && last.name().equals(day.name());
            if (continued) {
                notes.set(notes.size() - 1, new Note(last.kind(), last.name(), last.nameEn(), last.first(), number));
            } else {
                notes.add(new Note(day.kind(), day.name(), day.nameEn(), number, number));
            }
        }
        return notes;
    }
}
