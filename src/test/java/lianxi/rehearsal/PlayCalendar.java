package lianxi.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.calendar.DayKind;
import lianxi.calendar.HolidayNotice;
import lianxi.calendar.SpecialDay;
import lianxi.calendar.WorkCalendar;
import lianxi.rehearsal.judge.OwnCalendar;

/** The working days by which the scripts tell their moments: those of the judge, who copied them from the State Council's notices. */
final class PlayCalendar {

    private PlayCalendar() {}

    /** @param first the first of two years */
    static WorkCalendar from(int first) {
        OwnCalendar own = new OwnCalendar();
        List<HolidayNotice> notices = IntStream.rangeClosed(first - 1, first + 1)
                .mapToObj(year -> new HolidayNotice(year, "-", LocalDate.of(year - 1, 12, 1)))
                .toList();
        Stream<LocalDate> days = LocalDate.of(first - 1, 1, 1).datesUntil(LocalDate.of(first + 2, 1, 1));
        List<SpecialDay> special = days.filter(day -> own.isWorkday(day) == isWeekend(day))
                .map(day -> new SpecialDay(day, isWeekend(day) ? DayKind.MAKE_UP_WORKDAY : DayKind.HOLIDAY, "-", "-"))
                .toList();
        return new WorkCalendar(notices, special);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
