package lianxi.onboarding;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;

/** At each moment that the weekly rule names, the product does what is owed: reminders, slot, owed briefing. */
final class JobScript {

    private final SampleTimeline timeline;

    JobScript(SampleTimeline timeline) {
        this.timeline = timeline;
    }

    List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        WorkCalendar calendar = timeline.calendar();
        for (int number = 1; number <= SampleTimeline.RUNNING_WEEK; number++) {
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
        return scenes;
    }
}
