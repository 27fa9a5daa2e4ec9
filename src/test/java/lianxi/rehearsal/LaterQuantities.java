package lianxi.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleQuantity;
import lianxi.onboarding.script.SampleQuantity.Entry;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.task.quantity.Measure;

/** Land and households after the sample's weeks: the townships enter every week what keeps them ahead of the plan, up to its total. */
final class LaterQuantities {

    /** So many days ahead of the plan, as townships are that mean to keep it. */
    private static final int AHEAD = 12;

    private static final double FIRST_SHARE = 0.50;
    private static final double APART = 0.03;

    private final SampleTimeline timeline;
    private final int from;
    private final List<Scene> scenes = new ArrayList<>();

    LaterQuantities(SampleTimeline timeline, int from) {
        this.timeline = timeline;
        this.from = from;
    }

    List<Scene> scenes() {
        double share = FIRST_SHARE;
        for (SampleQuantity track : SampleFiles.quantities()) {
            goOn(track, share);
            share += APART;
        }
        return scenes;
    }

    private void goOn(SampleQuantity track, double share) {
        BigDecimal done = done(track);
        for (int week = from; week <= timeline.weeks(); week++) {
            LocalDate day = timeline.week(week).friday();
            long days = ChronoUnit.DAYS.between(timeline.setUpDay(), day) + AHEAD;
            BigDecimal amount = planned(track, days).subtract(done);
            if (amount.signum() > 0) {
                Entry entry = new Entry(week, share, false, amount, "");
                scenes.add(new Scene(
                        timeline.moment(week, share),
                        Player.contactOf(track.unit()),
                        track.project() + track.measure(),
                        township -> township.enterQuantity(track, entry)));
                done = done.add(amount);
            }
        }
    }

    /** What the sample's entries come to, its corrections in place of what they correct. */
    private static BigDecimal done(SampleQuantity track) {
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ZERO;
        for (Entry entry : track.entries()) {
            done = done.add(entry.amount()).subtract(entry.correction() ? last : BigDecimal.ZERO);
            last = entry.amount();
        }
        return done;
    }

    /** The plan's line between its points, in whole households and hundredths of 亩. */
    private static BigDecimal planned(SampleQuantity track, long days) {
        long fromDay = 0;
        BigDecimal fromAmount = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> point : track.points().entrySet()) {
            if (days <= point.getKey()) {
                BigDecimal share = BigDecimal.valueOf(days - fromDay)
                        .divide(BigDecimal.valueOf(point.getKey() - fromDay), 6, RoundingMode.HALF_UP);
                return point.getValue()
                        .subtract(fromAmount)
                        .multiply(share)
                        .add(fromAmount)
                        .setScale(track.measure() == Measure.DEMOLITION ? 0 : 2, RoundingMode.UP);
            }
            fromDay = point.getKey();
            fromAmount = point.getValue();
        }
        return fromAmount;
    }
}
