package lianxi.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.MonthlyRule;
import lianxi.shared.BusinessClock;

/**
 * On which days the sample group meets. Its regular day of the month is chosen so that, whenever the product is first started,
 * a regular meeting lies three working days ahead and the one before it is held; two more were called: the first one, which
 * sets the regular day, and one on a special topic.
 */
final class SampleMeetingDays {

    private static final int WORKDAYS_AHEAD = 3;
    private static final SampleMoment FIRST = new SampleMoment(2, 0.60);
    private static final int TOPIC_BEFORE_UPCOMING = 6;
    private static final LocalTime BEGUN_AT = LocalTime.of(10, 0);

    private final SampleTimeline timeline;
    private final WorkCalendar calendar;
    private final LocalDate upcoming;

    SampleMeetingDays(SampleTimeline timeline) {
        this.timeline = timeline;
        this.calendar = timeline.calendar();
        upcoming =
                calendar.plusWorkdays(timeline.now().atZone(BusinessClock.ZONE).toLocalDate(), WORKDAYS_AHEAD);
    }

    /** 每月几日. */
    MonthlyRule rule() {
        return MonthlyRule.onDay(upcoming.getDayOfMonth());
    }

    /** The meeting that the office calls before there is a regular one (不定期会议). */
    LocalDate first() {
        return day(FIRST);
    }

    LocalDate regular() {
        return slot(1);
    }

    LocalDate topic() {
        return calendar.plusWorkdays(upcoming, -TOPIC_BEFORE_UPCOMING);
    }

    LocalDate upcoming() {
        return upcoming;
    }

    /** When the regular meetings begin: after the first one was held, and too late for a slot of the month before. */
    Instant begun() {
        LocalDate passed = slot(2);
        LocalDate first = first();
        return at(calendar.plusWorkdays(passed.isAfter(first) ? passed : first, 1), BEGUN_AT);
    }

    LocalDate workday(LocalDate day, int workdays) {
        return workdays == 0 ? day : calendar.plusWorkdays(day, workdays);
    }

    /** A moment on a working day so many before or after another. */
    Instant moment(LocalDate day, int workdays, LocalTime time) {
        return at(workday(day, workdays), time);
    }

    private LocalDate slot(int monthsBefore) {
        return rule().slot(YearMonth.from(upcoming).minusMonths(monthsBefore), calendar);
    }

    private LocalDate day(SampleMoment moment) {
        return timeline.moment(moment.week(), moment.share())
                .atZone(BusinessClock.ZONE)
                .toLocalDate();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
