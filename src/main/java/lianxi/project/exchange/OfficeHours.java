package lianxi.project.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import lianxi.calendar.CalendarDay;
import lianxi.calendar.DayKind;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;

/**
 * Days of the working calendar as MS Project's moments. The day of an event does not count, so an event is the end of work on
 * its day, and what follows it begins on the next working morning.
 */
final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final WorkCalendar calendar;

    OfficeHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDateTime end(LocalDate day) {
        return day.atTime(CLOSES);
    }

    LocalDateTime morningAfter(LocalDate event) {
        return calendar.nextWorkday(event).atTime(OPENS);
    }

    int workdays(LocalDate event, LocalDate end) {
        return Math.max(0, calendar.workdaysBetween(event, end));
    }

    /** The calendar with every holiday and make-up day between the two, of which the years' notices tell. */
    ProjectCalendar in(ProjectFile file, String name, LocalDate from, LocalDate to) {
        ProjectCalendar days = file.addDefaultBaseCalendar();
        days.setName(name);
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate last = lastLike(calendar.day(day), to);
            add(days, calendar.day(day), last);
            day = last.plusDays(1);
        }
        return days;
    }

    private LocalDate lastLike(CalendarDay first, LocalDate to) {
        LocalDate last = first.date();
        while (last.isBefore(to) && isLike(first, calendar.day(last.plusDays(1)))) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static boolean isLike(CalendarDay first, CalendarDay next) {
        return first.kind() == next.kind() && same(first.name(), next.name());
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a == null ? b == null : a.equals(b);
    }

    private static void add(ProjectCalendar days, CalendarDay first, LocalDate last) {
        if (first.kind() == DayKind.HOLIDAY) {
            days.addCalendarException(first.date(), last).setName(first.name());
        } else if (first.kind() == DayKind.MAKE_UP_WORKDAY) {
            ProjectCalendarException worked = days.addCalendarException(first.date(), last);
            worked.setName(first.name());
            worked.add(new LocalTimeRange(OPENS, NOON));
            worked.add(new LocalTimeRange(AFTERNOON, CLOSES));
        }
    }
}
