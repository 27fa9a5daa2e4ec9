package lianxi.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Working days (工作日): Monday–Friday less the State Council's holidays plus its make-up days (调休).
 * A year without a notice is computed Monday–Friday and is provisional (†). Immutable and free of clock and database.
 */
public final class WorkCalendar {

    private final Map<Integer, HolidayNotice> notices;
    private final Map<LocalDate, SpecialDay> specialDays;

    public WorkCalendar(Collection<HolidayNotice> notices, Collection<SpecialDay> specialDays) {
        this.notices = notices.stream().collect(Collectors.toUnmodifiableMap(HolidayNotice::year, Function.identity()));
        this.specialDays =
                specialDays.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity()));
    }

    /** The same calendar with one year's notice in place of whatever it knew of that year's notice. */
    public WorkCalendar with(HolidayNotice notice, Collection<SpecialDay> replaced, Collection<SpecialDay> days) {
        Map<Integer, HolidayNotice> known = new HashMap<>(notices);
        known.put(notice.year(), notice);
        Map<LocalDate, SpecialDay> special = new HashMap<>(specialDays);
        replaced.forEach(day -> special.remove(day.date()));
        days.forEach(day -> special.put(day.date(), day));
        return new WorkCalendar(known.values(), special.values());
    }

    /** A calendar that knows no notice: every year is provisional. */
    public static WorkCalendar withoutNotices() {
        return new WorkCalendar(List.of(), List.of());
    }

    public CalendarDay day(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        boolean provisional = isProvisional(date.getYear());
        if (special != null) {
            return new CalendarDay(date, special.kind(), special.name(), special.nameEn(), provisional);
        }
        DayKind kind = SpecialDay.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY;
        return new CalendarDay(date, kind, null, null, provisional);
    }

    public boolean isWorkday(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special == null ? !SpecialDay.isWeekend(date) : special.kind().isWorked();
    }

    /** The first working day after the date. */
    public LocalDate nextWorkday(LocalDate date) {
        return workdayOnOrAfter(date.plusDays(1));
    }

    /** The last working day before the date. */
    public LocalDate previousWorkday(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The date itself where it is worked, else the next working day: how a calendar limit rolls. */
    public LocalDate workdayOnOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after the event's day, which itself does not count; backwards for a negative n. */
    public LocalDate plusWorkdays(LocalDate from, int workdays) {
        LocalDate day = from;
        for (int left = Math.abs(workdays); left > 0; left--) {
            day = workdays > 0 ? nextWorkday(day) : previousWorkday(day);
        }
        return day;
    }

    /** Working days after the start up to and with the end; negative when the end lies before the start. */
    public int workdaysBetween(LocalDate exclusiveStart, LocalDate inclusiveEnd) {
        if (inclusiveEnd.isBefore(exclusiveStart)) {
            return -workdaysBetween(inclusiveEnd, exclusiveStart);
        }
        return (int) exclusiveStart
                .plusDays(1)
                .datesUntil(inclusiveEnd.plusDays(1))
                .filter(this::isWorkday)
                .count();
    }

    /** The working days of a year. */
    public int workdays(Year year) {
        return workdaysBetween(year.atDay(1).minusDays(1), year.atDay(year.length()));
    }

    /** The working days of a month. */
    public int workdays(YearMonth month) {
        return workdaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    public boolean isProvisional(int year) {
        return !notices.containsKey(year);
    }

    /** Whether a count over these days touches a year without a notice, so that the page shows † and its sentence. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        int first = Math.min(from.getYear(), to.getYear());
        int last = Math.max(from.getYear(), to.getYear());
        return IntStream.rangeClosed(first, last).anyMatch(this::isProvisional);
    }

    public Optional<HolidayNotice> notice(int year) {
        return Optional.ofNullable(notices.get(year));
    }
}
