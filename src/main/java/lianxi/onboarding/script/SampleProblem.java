package lianxi.onboarding.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemLevel;
import org.jspecify.annotations.Nullable;

/**
 * A problem (问题) of the sample and what became of it.
 *
 * @param key how a task names the problem that it comes from; empty where none does
 * @param reportWeek the week in whose report the raiser wrote it as a line; 0 where it is raised by itself
 * @param byOffice whether the office takes the line over for the unit
 * @param permit the permit it concerns, by code; may be empty
 * @param wantedWithin working days in which the raiser wants it settled; 0 for no wish
 */
public record SampleProblem(
        String key,
        String raiser,
        int reportWeek,
        boolean byOffice,
        String title,
        String description,
        String proposal,
        String project,
        String permit,
        List<String> involved,
        ProblemLevel level,
        int wantedWithin,
        SampleMoment raised,
        List<Turn> turns) {

    private static final Pattern TURN =
            Pattern.compile("(?<week>\\d)\\.(?<share>\\d+) (?<action>[A-Z_]+)(?: (?<words>.+))?");

    /**
     * What happens to the problem.
     *
     * @param words progress, reason or remark; begins with the owner after ACCEPT and with the level after LEVEL
     */
    public record Turn(SampleMoment at, ProblemAction action, String words) {

        public String first() {
            return words.split(" ", 2)[0];
        }

        public String afterFirst() {
            String[] parts = words.split(" ", 2);
            return parts.length < 2 ? "" : parts[1];
        }
    }

    /** The unit that answers for it: whom the office named, else who raised it. */
    public String owner() {
        return turns.stream()
                .filter(turn -> turn.action() == ProblemAction.ACCEPT)
                .map(Turn::first)
                .findFirst()
                .orElse(raiser);
    }

    public static SampleProblem of(Map<String, ?> file) {
        return new SampleProblem(
                text(file, "key"),
                text(file, "raiser"),
                number(file, "report"),
                Boolean.parseBoolean(text(file, "byOffice")),
                text(file, "title"),
                text(file, "description"),
                text(file, "proposal"),
                text(file, "project"),
                text(file, "permit"),
                Stream.of(text(file, "involved").split("; "))
                        .filter(unit -> !unit.isEmpty())
                        .toList(),
                ProblemLevel.valueOf(text(file, "level")),
                number(file, "wantedWithin"),
                SampleMoment.of(text(file, "raised")),
                turns(file.get("turns")));
    }

    private static List<Turn> turns(@Nullable Object file) {
        return file == null
                ? List.of()
                : ((List<?>) file).stream().map(turn -> turn(turn.toString())).toList();
    }

    private static Turn turn(String text) {
        Matcher parts = TURN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not a turn of a problem: " + text);
        }
        String words = parts.group("words");
        return new Turn(
                SampleMoment.of(parts.group("week") + "." + parts.group("share")),
                ProblemAction.valueOf(parts.group("action")),
                words == null ? "" : words);
    }

    private static int number(Map<String, ?> file, String key) {
        String text = text(file, key);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String text(Map<String, ?> file, String key) {
        Object value = file.get(key);
        return value == null ? "" : value.toString();
    }
}
