package lianxi.task.order;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What a list of 督办单 shows; null leaves a choice open. */
public record OrderFilter(
        @Nullable OrderStage stage, @Nullable UnitId unit) {

    public static final OrderFilter ALL = new OrderFilter(null, null);

    public boolean isEmpty() {
        return stage == null && unit == null;
    }
}
