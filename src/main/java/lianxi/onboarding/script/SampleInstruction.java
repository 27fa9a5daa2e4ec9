package lianxi.onboarding.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A leader's instruction (领导批示) of the sample and the task that it becomes.
 *
 * @param task the task's title; blank where the instruction is not assigned yet
 */
public record SampleInstruction(
        int week,
        double share,
        String words,
        String paper,
        String number,
        String from,
        String task,
        String done,
        String lead,
        List<String> supporting,
        int limit) {

    public static SampleInstruction of(Map<String, ?> file) {
        String[] moment = file.get("moment").toString().split("\\.");
        String limit = text(file, "limit");
        return new SampleInstruction(
                Integer.parseInt(moment[0]),
                Double.parseDouble("0." + moment[1]),
                text(file, "words"),
                text(file, "paper"),
                text(file, "number"),
                text(file, "from"),
                text(file, "task"),
                text(file, "done"),
                text(file, "lead"),
                Arrays.stream(text(file, "supporting").split("; "))
                        .filter(unit -> !unit.isBlank())
                        .toList(),
                limit.isBlank() ? 0 : Integer.parseInt(limit));
    }

    public boolean isAssigned() {
        return !task.isBlank();
    }

    private static String text(Map<String, ?> file, String key) {
        Object value = file.get(key);
        return value == null ? "" : value.toString();
    }
}
