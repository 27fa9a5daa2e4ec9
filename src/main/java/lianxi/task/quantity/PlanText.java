package lianxi.task.quantity;

import java.util.stream.Collectors;

/** A plan on one line, for two texts side by side and for sheets: 2017-03-31 500; 2017-05-31 1200. */
public final class PlanText {

    private PlanText() {}

    public static String of(QuantityPlan plan) {
        return plan.points().stream()
                .map(point ->
                        point.on() + " " + point.amount().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("; "));
    }
}
