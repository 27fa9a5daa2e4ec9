package lianxi.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianxi.calendar.ReportWeek;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.weekly.ReportText;

/**
 * Invented units (示例单位甲、乙…) that report as others do, but now and then late or not at all. Only they are: nobody's real name
 * stands beside a lateness that a program made up.
 */
final class AddedUnits {

    /** What a unit does about a week. */
    enum Filing {
        IN_TIME,
        LATE,
        NEVER
    }

    private static final double FILED = 0.8;
    private static final double ACCEPTED = 0.985;
    /** Before the briefing is compiled, two and a half hours after the slot. */
    private static final Duration LATE_BY = Duration.ofMinutes(35);

    private static final Duration LATE_ACCEPTED_BY = Duration.ofMinutes(70);
    private static final Duration APART = Duration.ofMinutes(2);

    private final SampleTimeline timeline;
    private final List<String> units;
    private final double late;
    private final double silent;
    private final Random chance;

    AddedUnits(SampleTimeline timeline, List<String> units, double late, double silent, long seed) {
        this.timeline = timeline;
        this.units = units;
        this.late = late;
        this.silent = silent;
        this.chance = new Random(seed);
    }

    List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        List<ReportText> texts =
                SampleFiles.reports().values().stream().flatMap(List::stream).toList();
        for (int number = 1; number <= timeline.weeks(); number++) {
            for (int unit = 0; unit < units.size(); unit++) {
                ReportText text = texts.get(chance.nextInt(texts.size()));
                week(scenes, number, unit, text);
            }
        }
        return scenes;
    }

    private void week(List<Scene> scenes, int number, int index, ReportText text) {
        String unit = units.get(index);
        ReportWeek week = timeline.week(number);
        Filing filing = drawn();
        if (filing == Filing.NEVER) {
            return;
        }
        Duration after = APART.multipliedBy(index);
        Instant filed = filing == Filing.LATE
                ? timeline.slot(number).plus(LATE_BY).plus(after)
                : timeline.moment(number, FILED + 0.01 * index);
        Instant accepted = filing == Filing.LATE
                ? timeline.slot(number).plus(LATE_ACCEPTED_BY).plus(after)
                : timeline.moment(number, ACCEPTED + 0.001 * index);
        scenes.add(new Scene(filed, Player.contactOf(unit), unit, own -> own.fileReport(unit, week, text)));
        scenes.add(new Scene(accepted, Player.OFFICE, unit, office -> office.acceptReport(unit, week)));
    }

    private Filing drawn() {
        double drawn = chance.nextDouble();
        if (drawn < silent) {
            return Filing.NEVER;
        }
        return drawn < silent + late ? Filing.LATE : Filing.IN_TIME;
    }
}
