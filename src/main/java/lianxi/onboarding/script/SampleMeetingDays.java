package lianxi.onboarding.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.MonthlyRule;
import lianxi.shared.BusinessClock;

/**
 * On which days the sample group meets. Its regular day is the 15th (每月15日上午9时); the meeting ahead is that one where its
 * agenda is drafted when the product is first started, else one that the office called (不定期会议). Before the last regular
 * meeting a first one set the day; on a special topic the group met three working days before the first start.
 */
public final class SampleMeetingDays {

    private static final MonthlyRule RULE = MonthlyRule.onDay(15);
    private static final LocalTime REGULAR_AT = LocalTime.of(9, 0);

    /** Of the fifth working day before a regular meeting. */
    private static final LocalTime DRAFTED_AT = LocalTime.of(8, 30);

    private static final int DRAFTED_BEFORE = 5;
    private static final int WORKDAYS_AHEAD = 3;
    private static final SampleMoment FIRST = new SampleMoment(2, 0.35);
    private static final int TOPIC_BEFORE_TODAY = 3;
    private static final int PLANNED_AHEAD = 7;
    private static final LocalTime BEGUN_AT = LocalTime.of(10, 0);

    private final SampleTimeline timeline;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final YearMonth nextMonth;

    public SampleMeetingDays(SampleTimeline timeline) {
        this.timeline = timeline;
        this.calendar = timeline.calendar();
        today = timeline.now().atZone(BusinessClock.ZONE).toLocalDate();
        YearMonth month = YearMonth.from(today);
        nextMonth = timeline.hasCome(at(slot(month), REGULAR_AT)) ? month.plusMonths(1) : month;
    }

    /** 每月几日. */
    public MonthlyRule rule() {
        return RULE;
    }

    /** The meeting that the office calls before there is a regular one (不定期会议). */
    public LocalDate first() {
        return timeline.moment(FIRST.week(), FIRST.share())
                .atZone(BusinessClock.ZONE)
                .toLocalDate();
    }

    /** The last regular one whose hour has come. */
    public LocalDate regular() {
        return slot(nextMonth.minusMonths(1));
    }

    /** Never on the day of a regular meeting. */
    public LocalDate topic() {
        LocalDate day = workday(today, -TOPIC_BEFORE_TODAY);
        return day.equals(regular()) ? workday(day, -1) : day;
    }

    public LocalDate upcoming() {
        return isRegularAhead() ? slot(nextMonth) : workday(today, WORKDAYS_AHEAD);
    }

    /** Whether the meeting ahead is the regular one, for which the product has drafted the agenda. */
    public boolean isRegularAhead() {
        return timeline.hasCome(moment(slot(nextMonth), -DRAFTED_BEFORE, DRAFTED_AT));
    }

    /** A further meeting on a special topic, whose notice has not gone. */
    public LocalDate planned() {
        return workday(today, PLANNED_AHEAD);
    }

    /** The last full working day before the first start. */
    public LocalDate lately() {
        return workday(today, -1);
    }

    /** When the regular meetings begin: after the first one was held, and too late for a slot of the month before. */
    public Instant begun() {
        LocalDate passed = slot(nextMonth.minusMonths(2));
        LocalDate first = first();
        return at(workday(passed.isAfter(first) ? passed : first, 1), BEGUN_AT);
    }

    public LocalDate workday(LocalDate day, int workdays) {
        return workdays == 0 ? day : calendar.plusWorkdays(day, workdays);
    }

    /** A moment on a working day so many before or after another. */
    public Instant moment(LocalDate day, int workdays, LocalTime time) {
        return at(workday(day, workdays), time);
    }

    private LocalDate slot(YearMonth month) {
        return RULE.slot(month, calendar);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
