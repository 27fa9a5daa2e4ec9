package lianxi.onboarding.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;

/**
 * When things happen in the sample group. Its life begins in the week of the eighth latest slot and runs up to the first
 * start; moments are told by week and share of that week's working hours, so that holidays never break an order.
 */
public final class SampleTimeline {

    /** Weeks whose slot has come; the one after them is running. */
    public static final int WEEKS = 8;

    public static final int RUNNING_WEEK = WEEKS + 1;
    public static final int DAYS_TO_FIRST_GRID = 176;
    public static final int DAYS_TO_FULL_CAPACITY = 92;

    private static final LocalTime SET_UP = LocalTime.of(8, 30);
    private static final LocalTime FIRST_WORK = LocalTime.of(9, 45);
    private static final List<Hours> OFFICE_HOURS = List.of(
            new Hours(LocalTime.of(8, 30), LocalTime.NOON), new Hours(LocalTime.of(14, 30), LocalTime.of(18, 0)));
    /** How long after its slot a briefing is sent at the latest. */
    private static final Duration SENT_AFTER_SLOT = Duration.ofMinutes(285);

    private final Instant now;
    private final WorkCalendar calendar;
    private final List<ReportWeek> weeks;

    public SampleTimeline(Instant now, WorkCalendar calendar) {
        this.now = now;
        this.calendar = calendar;
        List<ReportWeek> backwards = new ArrayList<>();
        ReportWeek week = ReportWeek.latestDue(now, calendar).nextWithSlot(calendar);
        for (int i = 0; i < RUNNING_WEEK; i++) {
            backwards.add(0, week);
            week = week.previousWithSlot(calendar);
        }
        weeks = List.copyOf(backwards);
    }

    public Instant now() {
        return now;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** The n-th week of the group's life, 1 to {@link #RUNNING_WEEK}. */
    public ReportWeek week(int number) {
        return weeks.get(number - 1);
    }

    /** The day on which the office set the group up: the first working day of the first week. */
    public LocalDate setUpDay() {
        return calendar.workdayOnOrAfter(week(1).monday());
    }

    public Instant setUp() {
        return at(setUpDay(), SET_UP);
    }

    /** A working day that many days before the set-up. */
    public LocalDate daysBeforeSetUp(int days) {
        LocalDate day = setUpDay().minusDays(days);
        return calendar.isWorkday(day) ? day : calendar.previousWorkday(day);
    }

    public Instant slot(int number) {
        return week(number).slot(calendar).map(ZonedDateTime::toInstant).orElseThrow();
    }

    /** The moment at which a share (0 to 1) of the week's working time has gone by; never past the week's slot. */
    public Instant moment(int number, double share) {
        List<Span> spans = workingTime(number);
        long wanted = Math.round(share * spans.stream().mapToLong(Span::seconds).sum());
        for (Span span : spans) {
            if (wanted <= span.seconds()) {
                return span.from().plusSeconds(wanted);
            }
            wanted -= span.seconds();
        }
        return slot(number);
    }

    /** A moment after the week's slot, drawn nearer where the first start leaves less time than an office takes. */
    public Instant afterSlot(int number, Duration delay) {
        Duration left = Duration.between(slot(number), now);
        if (left.compareTo(SENT_AFTER_SLOT) >= 0) {
            return slot(number).plus(delay);
        }
        return slot(number).plusMillis(delay.toMillis() * left.toMillis() / SENT_AFTER_SLOT.toMillis());
    }

    public boolean hasCome(Instant moment) {
        return !moment.isAfter(now);
    }

    private List<Span> workingTime(int number) {
        Instant from = number == 1 ? at(setUpDay(), FIRST_WORK) : slot(number - 1);
        Instant until = slot(number);
        List<Span> spans = new ArrayList<>();
        LocalDate last = until.atZone(BusinessClock.ZONE).toLocalDate();
        for (LocalDate day = from.atZone(BusinessClock.ZONE).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                for (Hours hours : OFFICE_HOURS) {
                    Span span = new Span(later(at(day, hours.from), from), earlier(at(day, hours.until), until));
                    if (span.seconds() > 0) {
                        spans.add(span);
                    }
                }
            }
        }
        return spans;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Hours(LocalTime from, LocalTime until) {}

    private record Span(Instant from, Instant until) {
        public long seconds() {
            return Duration.between(from, until).toSeconds();
        }
    }
}
