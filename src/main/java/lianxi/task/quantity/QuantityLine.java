package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import lianxi.calendar.LightReading;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A quantity track as it stands on a day (工程量): a project's land or households in one township.
 *
 * @param guide 指导单位; null for none
 * @param done what all entries of that moment add up to
 * @param lastOn the day of the newest entry; null before the first
 * @param finishedOn the day on which what is done reached the plan; null while it has not
 * @param light how it stands to its own plan; whether a grid date is safe is for the schedule to say
 * @param withdrawal null while it stands
 */
public record QuantityLine(
        QuantityId id,
        ProjectId project,
        String projectName,
        UnitId undertaker,
        UnitId unit,
        String unitName,
        @Nullable UnitId guide,
        @Nullable String guideName,
        Measure measure,
        LocalDate beginsOn,
        LocalDate day,
        QuantityPlan plan,
        BigDecimal done,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate finishedOn,
        LightReading light,
        @Nullable Withdrawal withdrawal,
        int version) {

    public BigDecimal planned() {
        return plan.total();
    }

    /** What the plan wants done by the end of the day. */
    public BigDecimal plannedByNow() {
        return plan.dueBy(day);
    }

    /** Done less planned by the day: below nothing when behind. */
    public BigDecimal difference() {
        return done.subtract(plannedByNow());
    }

    public BigDecimal remaining() {
        return planned().subtract(done).max(measure.zero());
    }

    public boolean isBehind() {
        return difference().signum() < 0;
    }

    public BigDecimal percent() {
        return Percent.of(done, planned());
    }

    /** The next point of the plan that is not reached yet; null once all is done. */
    public @Nullable PlanPoint next() {
        return plan.firstMissed(done).orElse(null);
    }
}
