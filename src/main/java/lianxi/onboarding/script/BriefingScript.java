package lianxi.onboarding.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.ReportWeek;

/** After each slot the office compiles the briefing, the director signs it, the office sends it, it is signed for. */
public final class BriefingScript {

    private static final Duration COMPILED = Duration.ofMinutes(155);
    private static final Duration SUBMITTED = Duration.ofMinutes(210);
    private static final Duration SIGNED = Duration.ofMinutes(255);
    private static final Duration SENT = Duration.ofMinutes(270);
    private static final Duration READ_AFTER = Duration.ofMinutes(20);
    private static final double READ = 0.14;
    private static final double READ_OUTSIDE = 0.21;

    private final SampleTimeline timeline;
    private final String cityBaseOffice = SampleFiles.phrases().get("cityBaseOffice");

    public BriefingScript(SampleTimeline timeline) {
        this.timeline = timeline;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        for (int number = 1; number <= timeline.weeks(); number++) {
            ReportWeek week = timeline.week(number);
            scenes.add(new Scene(timeline.afterSlot(number, COMPILED), Player.OFFICE, d -> d.compileBriefing(week)));
            scenes.add(new Scene(
                    timeline.afterSlot(number, SUBMITTED),
                    Player.OFFICE,
                    week.toString(),
                    d -> d.submitBriefing(week)));
            scenes.add(new Scene(
                    timeline.afterSlot(number, SIGNED), Player.DIRECTOR, week.toString(), d -> d.signBriefing(week)));
            scenes.add(new Scene(
                    timeline.afterSlot(number, SENT),
                    Player.OFFICE,
                    week.toString(),
                    d -> d.sendBriefing(week, cityBaseOffice)));
            scenes.add(received(number, READ, Player.GROUP_HEAD));
            scenes.add(received(number, READ_OUTSIDE, Player.contactOf(cityBaseOffice)));
        }
        return scenes;
    }

    private Scene received(int number, double share, Player reader) {
        ReportWeek week = timeline.week(number);
        // A week of few working days may have gone by so far before its briefing was sent.
        Instant sent = timeline.afterSlot(number, SENT).plus(READ_AFTER);
        Instant read = timeline.moment(number + 1, share);
        return new Scene(read.isBefore(sent) ? sent : read, reader, week.toString(), d -> d.receiveBriefing(week));
    }
}
