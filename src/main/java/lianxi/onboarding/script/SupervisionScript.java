package lianxi.onboarding.script;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;

/** The supervision group of the sample at work in the last full month before the first start ({@link SupervisionMonth}). */
public final class SupervisionScript {

    private static final int RECTIFIED_AHEAD = 10;
    private static final LocalTime NOTICE_DONE = LocalTime.NOON;

    private final SampleTimeline timeline;
    private final WorkCalendar calendar;

    public SupervisionScript(SampleTimeline timeline) {
        this.timeline = timeline;
        this.calendar = timeline.calendar();
    }

    /** The month's last working day, on which the notice is issued. */
    public LocalDate issued() {
        YearMonth month = YearMonth.from(today());
        LocalDate end = SupervisionMonth.lastWorkday(month, calendar);
        boolean done = timeline.hasCome(
                end.atTime(NOTICE_DONE).atZone(BusinessClock.ZONE).toInstant());
        return done ? end : SupervisionMonth.lastWorkday(month.minusMonths(1), calendar);
    }

    public LocalDate planned() {
        return month().planned();
    }

    public List<Scene> scenes() {
        return month().scenes();
    }

    /** What is still open at the first start is due some time after it. */
    private SupervisionMonth month() {
        LocalDate openUntil = calendar.plusWorkdays(today(), RECTIFIED_AHEAD);
        return new SupervisionMonth(SampleFiles.supervision(), issued(), calendar, openUntil);
    }

    private LocalDate today() {
        return timeline.now().atZone(BusinessClock.ZONE).toLocalDate();
    }
}
