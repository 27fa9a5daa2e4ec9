package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much is planned in all and by when (工程量计划). Only what was set for a day is owed on it: between two points the plan
 * stays at the earlier one.
 *
 * @param points by date, amounts cumulative; the last one is the total
 */
public record QuantityPlan(BigDecimal total, List<PlanPoint> points) {

    public QuantityPlan {
        points = List.copyOf(points);
    }

    /** What is to be done by the end of the day: the last point that has come. */
    public BigDecimal dueBy(LocalDate day) {
        return points.stream()
                .filter(point -> !point.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(PlanPoint::amount)
                .orElse(total.subtract(total));
    }

    /** The earliest point that what is done does not reach; none once the total is reached. */
    public Optional<PlanPoint> firstMissed(BigDecimal done) {
        return points.stream()
                .filter(point -> point.amount().compareTo(done) > 0)
                .findFirst();
    }

    /** By when all of it is to be done. */
    public LocalDate endsOn() {
        return points.get(points.size() - 1).on();
    }
}
