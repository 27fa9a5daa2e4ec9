package lianxi.task.order;

import java.util.Optional;

/**
 * Names a thing that can be urged (催办事项).
 *
 * @param kind the word of its {@link LadderSubject}, as "task"
 */
public record MatterKey(String kind, long id) {

    /** As a form sends it, "task-12"; empty for anything else. */
    public static Optional<MatterKey> parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || !text.substring(dash + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new MatterKey(text.substring(0, dash), Long.parseLong(text.substring(dash + 1))));
    }

    @Override
    public String toString() {
        return kind + "-" + id;
    }
}
