package lianxi.task.quantity;

import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What the list of quantity tracks shows; null is everything. */
public record QuantityFilter(
        @Nullable ProjectId project,
        @Nullable UnitId unit,
        @Nullable Measure measure,
        @Nullable Standing standing) {

    public static final QuantityFilter ALL = new QuantityFilter(null, null, null, null);

    /** How a track stands to its plan: 落后计划、进行中、已完成. */
    public enum Standing {
        BEHIND,
        OPEN,
        FINISHED;

        public String messageKey() {
            return "task.quantity.standing." + name();
        }
    }
}
