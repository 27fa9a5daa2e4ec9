package lianxi.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.shared.BusinessClock;

/**
 * A week of reports (周报周期), known by its Friday. Its slot (报送时点) is Friday 12:00, or 12:00 of the last working day
 * before that Friday in the same Monday–Sunday week; a week without one owes neither reports nor a briefing.
 */
public record ReportWeek(LocalDate friday) implements Comparable<ReportWeek> {

    static final LocalTime SLOT_TIME = LocalTime.NOON;
    static final LocalTime BRIEFING_TIME = LocalTime.of(18, 0);
    static final LocalTime EVE_REMINDER_TIME = LocalTime.of(15, 0);
    static final LocalTime MORNING_REMINDER_TIME = LocalTime.of(8, 30);

    public ReportWeek {
        if (friday.getDayOfWeek() != DayOfWeek.FRIDAY) {
            throw new IllegalArgumentException("A report week is known by its Friday, " + friday + " is none");
        }
    }

    /** The Monday–Sunday week that holds the day. */
    public static ReportWeek of(LocalDate anyDay) {
        LocalDate monday = anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ReportWeek(monday.plusDays(4));
    }

    /** The week whose interval (previous slot, this slot] holds the moment: where work done now is reported. */
    public static ReportWeek collecting(Instant moment, WorkCalendar calendar) {
        ReportWeek week = of(moment.atZone(BusinessClock.ZONE).toLocalDate());
        while (!week.slotIsAtOrAfter(moment, calendar)) {
            week = week.next();
        }
        return week;
    }

    /** The latest week whose slot has been reached by the moment. */
    public static ReportWeek latestDue(Instant moment, WorkCalendar calendar) {
        return collecting(moment, calendar).previousWithSlot(calendar, moment);
    }

    public ReportWeek previous() {
        return new ReportWeek(friday.minusWeeks(1));
    }

    public ReportWeek next() {
        return new ReportWeek(friday.plusWeeks(1));
    }

    public LocalDate monday() {
        return friday.minusDays(4);
    }

    public LocalDate sunday() {
        return friday.plusDays(2);
    }

    /** The slot's day: Friday or the last working day of the week before it; a worked weekend brings none. */
    public Optional<LocalDate> slotDay(WorkCalendar calendar) {
        return Stream.iterate(friday, day -> !day.isBefore(monday()), day -> day.minusDays(1))
                .filter(calendar::isWorkday)
                .findFirst();
    }

    public Optional<ZonedDateTime> slot(WorkCalendar calendar) {
        return slotDay(calendar).map(day -> at(day, SLOT_TIME));
    }

    public boolean hasSlot(WorkCalendar calendar) {
        return slotDay(calendar).isPresent();
    }

    /** The nearest earlier week that has a slot: its report is "last week's". */
    public ReportWeek previousWithSlot(WorkCalendar calendar) {
        ReportWeek week = previous();
        while (!week.hasSlot(calendar)) {
            week = week.previous();
        }
        return week;
    }

    /** The nearest later week that has a slot. */
    public ReportWeek nextWithSlot(WorkCalendar calendar) {
        ReportWeek week = next();
        while (!week.hasSlot(calendar)) {
            week = week.next();
        }
        return week;
    }

    /** What the report covers (起止): after the previous slot, up to and with this one; empty without a slot. */
    public Optional<Interval> interval(WorkCalendar calendar) {
        return slot(calendar).map(slot -> new Interval(opens(calendar).toInstant(), slot.toInstant()));
    }

    /** The report opens at the previous slot. */
    public ZonedDateTime opens(WorkCalendar calendar) {
        return previousWithSlot(calendar).slot(calendar).orElseThrow();
    }

    /** Whether a first 报送 at that moment is late (迟报): the slot's own moment is still in time. */
    public boolean isLate(Instant submittedAt, WorkCalendar calendar) {
        return slot(calendar).map(slot -> submittedAt.isAfter(slot.toInstant())).orElse(false);
    }

    /** The briefing (简报) is owed by 18:00 of the week's last working day, make-up weekends included. */
    public Optional<ZonedDateTime> briefingDue(WorkCalendar calendar) {
        if (!hasSlot(calendar)) {
            return Optional.empty();
        }
        return Optional.of(at(calendar.previousWorkday(sunday().plusDays(1)), BRIEFING_TIME));
    }

    /** 15:00 of the working day before the slot's day, which may lie in the week before. */
    public Optional<ZonedDateTime> eveReminder(WorkCalendar calendar) {
        return slotDay(calendar).map(day -> at(calendar.previousWorkday(day), EVE_REMINDER_TIME));
    }

    /** 08:30 of the slot's day. */
    public Optional<ZonedDateTime> morningReminder(WorkCalendar calendar) {
        return slotDay(calendar).map(day -> at(day, MORNING_REMINDER_TIME));
    }

    /** Whether the week's slot was reckoned without a holiday notice (†). */
    public boolean isProvisional(WorkCalendar calendar) {
        return calendar.isProvisional(monday(), sunday());
    }

    @Override
    public int compareTo(ReportWeek other) {
        return friday.compareTo(other.friday);
    }

    @Override
    public String toString() {
        return friday.toString();
    }

    private boolean slotIsAtOrAfter(Instant moment, WorkCalendar calendar) {
        return slot(calendar).map(slot -> !slot.toInstant().isBefore(moment)).orElse(false);
    }

    private ReportWeek previousWithSlot(WorkCalendar calendar, Instant reachedBy) {
        boolean exactlyNow =
                slot(calendar).map(slot -> slot.toInstant().equals(reachedBy)).orElse(false);
        return exactlyNow ? this : previousWithSlot(calendar);
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE);
    }

    /** The half-open span (after, upTo] that one report covers. */
    public record Interval(Instant after, Instant upTo) {

        public boolean contains(Instant moment) {
            return moment.isAfter(after) && !moment.isAfter(upTo);
        }
    }
}
