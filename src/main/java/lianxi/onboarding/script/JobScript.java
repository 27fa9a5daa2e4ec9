package lianxi.onboarding.script;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;

/**
 * At each moment that the weekly rule names, and each working day's morning, the product does what is owed: reminders, slot, owed
 * briefing, what has become urgent.
 */
public final class JobScript {

    /** A minute after the daily digest falls due, and after the set-up. */
    private static final LocalTime EACH_MORNING = LocalTime.of(8, 31);

    private final SampleTimeline timeline;

    public JobScript(SampleTimeline timeline) {
        this.timeline = timeline;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        WorkCalendar calendar = timeline.calendar();
        for (int number = 1; number <= timeline.runningWeek(); number++) {
            ReportWeek week = timeline.week(number);
            Stream.of(
                            week.eveReminder(calendar),
                            week.morningReminder(calendar),
                            week.slot(calendar),
                            week.briefingDue(calendar))
                    .flatMap(Optional::stream)
                    .map(ZonedDateTime::toInstant)
                    .filter(moment -> moment.isAfter(timeline.setUp()))
                    .forEach(moment -> scenes.add(new Scene(moment, Player.CLOCK, SampleDriver::letJobsRun)));
        }
        timeline.setUpDay()
                .datesUntil(
                        timeline.now().atZone(BusinessClock.ZONE).toLocalDate().plusDays(1))
                .filter(calendar::isWorkday)
                .map(day -> day.atTime(EACH_MORNING).atZone(BusinessClock.ZONE).toInstant())
                .forEach(moment -> scenes.add(new Scene(moment, Player.CLOCK, SampleDriver::letJobsRun)));
        return scenes;
    }
}
