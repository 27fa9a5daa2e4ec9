package lianxi.onboarding.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;

/**
 * When things happen in a group whose people play the scripts: the sample's, whose life begins in the week of the eighth latest
 * slot and runs up to the first start, or one that begins on a given day. Moments are told by week and share of that week's
 * working hours, so that holidays never break an order.
 */
public final class SampleTimeline {

    /** As many weeks as the scripts of the sample tell of; the one after them is running. */
    private static final int TOLD_WEEKS = 8;

    public static final int DAYS_TO_FIRST_GRID = 176;
    public static final int DAYS_TO_FULL_CAPACITY = 92;

    private static final LocalTime SET_UP = LocalTime.of(8, 30);
    private static final LocalTime FIRST_WORK = LocalTime.of(9, 45);
    private static final List<Hours> OFFICE_HOURS = List.of(
            new Hours(LocalTime.of(8, 30), LocalTime.NOON), new Hours(LocalTime.of(14, 30), LocalTime.of(18, 0)));
    /** How long after its slot a briefing is sent at the latest. */
    private static final Duration SENT_AFTER_SLOT = Duration.ofMinutes(285);

    private final LocalDate setUpDay;
    private final int count;
    private final Instant now;
    private final WorkCalendar calendar;
    private final List<ReportWeek> weeks;

    private SampleTimeline(LocalDate setUpDay, ReportWeek first, int count, Instant now, WorkCalendar calendar) {
        this.setUpDay = setUpDay;
        this.count = count;
        this.now = now;
        this.calendar = calendar;
        this.weeks = Stream.iterate(first, week -> week.nextWithSlot(calendar))
                .limit(Math.max(count, TOLD_WEEKS) + 1L)
                .toList();
    }

    /** The sample's: eight weeks whose slot has come by now, and the running one. */
    public static SampleTimeline upTo(Instant now, WorkCalendar calendar) {
        ReportWeek first = ReportWeek.latestDue(now, calendar);
        for (int week = 1; week < TOLD_WEEKS; week++) {
            first = first.previousWithSlot(calendar);
        }
        return new SampleTimeline(calendar.workdayOnOrAfter(first.monday()), first, TOLD_WEEKS, now, calendar);
    }

    /** A group's that is set up on a working day and lives to the end of the Friday of its last week. */
    public static SampleTimeline from(LocalDate setUpDay, int weeks, WorkCalendar calendar) {
        ReportWeek first = ReportWeek.collecting(at(setUpDay, SET_UP), calendar);
        ReportWeek last = first;
        for (int week = 1; week < weeks; week++) {
            last = last.nextWithSlot(calendar);
        }
        Instant end = at(last.friday().plusDays(1), LocalTime.MIDNIGHT);
        return new SampleTimeline(setUpDay, first, weeks, end, calendar);
    }

    /** How many weeks' slots come in this life. */
    public int weeks() {
        return count;
    }

    /** The week after them. */
    public int runningWeek() {
        return count + 1;
    }

    /** The end of the life: the first start, or the midnight after the last day. */
    public Instant now() {
        return now;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** The n-th week of the group's life, from 1 on; the scripts' weeks are told also where the life is shorter. */
    public ReportWeek week(int number) {
        return weeks.get(number - 1);
    }

    /** The day on which the office set the group up. */
    public LocalDate setUpDay() {
        return setUpDay;
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
