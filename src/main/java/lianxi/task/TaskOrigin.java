package lianxi.task;

import java.util.List;
import java.util.Set;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a task comes from (任务来源).
 *
 * @param kind "duty" (then the id is the unit's), "instruction", "problem", "decision" or "finding"
 */
public record TaskOrigin(String kind, long id) {

    public static final String DUTY = "duty";
    public static final String INSTRUCTION = "instruction";
    public static final String PROBLEM = "problem";
    public static final String DECISION = "decision";
    public static final String FINDING = "finding";

    /** All kinds, in the order in which filters offer them. */
    public static final List<String> KINDS = List.of(DUTY, INSTRUCTION, DECISION, PROBLEM, FINDING);

    private static final Set<String> SIGNED = Set.of(INSTRUCTION, DECISION, FINDING);

    /** @throws IllegalArgumentException unless the kind is known */
    public TaskOrigin {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("Unknown origin of a task: " + kind);
        }
    }

    /** The standing duty of a unit (单位职责). */
    public static TaskOrigin duty(UnitId unit) {
        return new TaskOrigin(DUTY, unit.value());
    }

    /** Whether somebody signed it already, so that its tasks enter at 待签收. */
    public boolean isSigned() {
        return SIGNED.contains(kind);
    }

    /** A rectification (整改): checked by supervisors and struck off by their head. */
    public boolean isFinding() {
        return kind.equals(FINDING);
    }

    /** Reads "duty:12"; null where it does not read so. */
    public static @Nullable TaskOrigin parse(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,18}") || !KINDS.contains(text.substring(0, colon))) {
            return null;
        }
        return new TaskOrigin(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }

    public String messageKey() {
        return "task.origin." + kind;
    }
}
