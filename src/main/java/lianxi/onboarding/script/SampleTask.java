package lianxi.onboarding.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxi.task.TaskAction;
import org.jspecify.annotations.Nullable;

/**
 * A task (任务) of the sample and what became of it.
 *
 * @param duty the unit whose standing duty it comes from; empty where it comes from a problem
 * @param problem the problem that it comes from, by its key; empty otherwise
 * @param project empty for a task of no one project
 * @param limit working days from 交办
 * @param extension null where none is asked for
 * @param reminded when the office reminds the unit of it (提醒); null where it does not
 */
public record SampleTask(
        String title,
        String done,
        String duty,
        String problem,
        String project,
        String lead,
        List<String> supporting,
        int limit,
        List<Turn> turns,
        @Nullable Extension extension,
        @Nullable SampleMoment reminded) {

    private static final Pattern TURN =
            Pattern.compile("(?<week>\\d)\\.(?<share>\\d+) (?<action>[A-Z_]+)(?: (?<words>.+))?");

    /**
     * What happens to the task, in a week of the timeline.
     *
     * @param words feedback, reason or remark; begins with the unit where a supporting one acts
     */
    public record Turn(int week, double share, TaskAction action, String words) {

        /** The supporting unit whose line it is. */
        public String unit() {
            return words.split(" ", 2)[0];
        }

        /** What the supporting unit says. */
        public String afterUnit() {
            String[] parts = words.split(" ", 2);
            return parts.length < 2 ? "" : parts[1];
        }

        /** 进展、问题、措施、下步计划. */
        public String part(int index) {
            String[] parts = words.split(" \\| ");
            return index < parts.length ? parts[index] : "";
        }
    }

    /**
     * The unit asks for more time (延期).
     *
     * @param workdays after the date in force
     * @param granted when the director grants it; null where it waits
     */
    public record Extension(
            SampleMoment asked,
            int workdays,
            String reason,
            @Nullable SampleMoment granted,
            String note) {

        private static @Nullable Extension of(@Nullable Object file) {
            if (!(file instanceof Map<?, ?> entry)) {
                return null;
            }
            Object granted = entry.get("granted");
            Object note = entry.get("note");
            return new Extension(
                    SampleMoment.of(entry.get("asked").toString()),
                    Integer.parseInt(entry.get("workdays").toString()),
                    entry.get("reason").toString(),
                    granted == null ? null : SampleMoment.of(granted.toString()),
                    note == null ? "" : note.toString());
        }
    }

    /** One that somebody's word makes, from no duty and no problem; its turns are told elsewhere. */
    public static SampleTask charged(String title, String done, String lead, List<String> supporting, int limit) {
        return new SampleTask(title, done, "", "", "", lead, supporting, limit, List.of(), null, null);
    }

    public static SampleTask of(Map<String, ?> file) {
        return new SampleTask(
                text(file, "title"),
                text(file, "done"),
                text(file, "duty"),
                text(file, "problem"),
                text(file, "project"),
                text(file, "lead"),
                Stream.of(text(file, "supporting").split("; "))
                        .filter(unit -> !unit.isEmpty())
                        .toList(),
                Integer.parseInt(text(file, "limit")),
                ((List<?>) file.get("turns"))
                        .stream().map(turn -> turn(turn.toString())).toList(),
                Extension.of(file.get("extension")),
                file.get("reminded") == null ? null : SampleMoment.of(text(file, "reminded")));
    }

    private static Turn turn(String text) {
        Matcher parts = TURN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not a turn of a task: " + text);
        }
        String words = parts.group("words");
        return new Turn(
                Integer.parseInt(parts.group("week")),
                Double.parseDouble("0." + parts.group("share")),
                TaskAction.valueOf(parts.group("action")),
                words == null ? "" : words);
    }

    private static String text(Map<String, ?> file, String key) {
        Object value = file.get(key);
        return value == null ? "" : value.toString();
    }
}
