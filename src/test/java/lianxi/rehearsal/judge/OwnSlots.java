package lianxi.rehearsal.judge;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * The week of the notice (信息周报): reports by Friday noon, or by noon of the week's last working day before it; the briefing by the
 * evening of the week's last working day. A week is known by its Friday.
 */
public final class OwnSlots {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);
    private static final LocalTime EVE = LocalTime.of(15, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final OwnCalendar calendar;

    public OwnSlots(OwnCalendar calendar) {
        this.calendar = calendar;
    }

    /** The Friday by which the day's week, from Monday to Sunday, is known. */
    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(4);
    }

    /** The weeks that owe something, by the days of their slots. */
    public List<LocalDate> weeks(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .filter(week -> day(week).isPresent())
                .toList();
    }

    /** The slot's day; none where no day of the week up to Friday is worked, even if its weekend is. */
    Optional<LocalDate> day(LocalDate week) {
        return last(week.minusDays(4), week);
    }

    public Optional<Instant> slot(LocalDate week) {
        return day(week).map(day -> at(day, NOON));
    }

    public Optional<Instant> briefingDue(LocalDate week) {
        return day(week)
                .flatMap(owed -> last(week.minusDays(4), week.plusDays(2)))
                .map(day -> at(day, CLOSE));
    }

    /** On the working day before, to those who owe. */
    public Optional<Instant> eve(LocalDate week) {
        return day(week).map(day -> at(calendar.before(day, 1), EVE));
    }

    /** On the slot's own day, to those who still owe. */
    public Optional<Instant> morning(LocalDate week) {
        return day(week).map(day -> at(day, MORNING));
    }

    /** From when the week's report can be filed: the slot before it. */
    public Instant opens(LocalDate week) {
        LocalDate earlier = week.minusWeeks(1);
        return slot(earlier).orElseGet(() -> opens(earlier));
    }

    /** The end of work on the moment's day, or on the next working day. */
    Instant evening(Instant moment) {
        LocalDate day = dayOf(moment);
        boolean isOver = !moment.isBefore(at(day, CLOSE));
        return at(calendar.onOrAfter(isOver ? day.plusDays(1) : day, calendar::isWorkday), CLOSE);
    }

    private Optional<LocalDate> last(LocalDate first, LocalDate last) {
        return calendar.workdays(first, last).stream().reduce((one, later) -> later);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
