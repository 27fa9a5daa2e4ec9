package lianxi.onboarding.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit's plan (推进方案) of the sample, and what became of it.
 *
 * @param measures how a node is brought forward, by a part of its name
 * @param contacts parts of the names of nodes that the contact answers for; the responsible person for all others
 */
public record SampleUnitPlan(
        String unit, String approach, Map<String, String> measures, List<String> contacts, List<Turn> turns) {

    private static final Pattern TURN =
            Pattern.compile("(?<week>\\d)\\.(?<share>\\d+) (?<kind>[A-Z_]+)(?: (?<words>.+))?");

    /**
     * What happens to the plan, in a week of the timeline.
     *
     * @param words the reason, or a paragraph that is added to the approach
     */
    public record Turn(int week, double share, Kind kind, String words) {

        /** What happens. */
        public enum Kind {
            WRITE,
            SUBMIT,
            SEND_BACK,
            ADOPT
        }
    }

    public static SampleUnitPlan of(String unit, Map<String, ?> file) {
        Map<String, String> measures = new LinkedHashMap<>();
        ((Map<?, ?>) file.get("measures")).forEach((node, words) -> measures.put(node.toString(), words.toString()));
        List<String> contacts = file.get("contacts") == null
                ? List.of()
                : List.of(file.get("contacts").toString().split("; "));
        List<Turn> turns = new ArrayList<>();
        for (String turn : file.get("turns").toString().split("; ")) {
            turns.add(turn(unit, turn));
        }
        return new SampleUnitPlan(unit, file.get("approach").toString().strip(), measures, contacts, turns);
    }

    /** What the unit writes beside a node; empty where it has nothing to add. */
    public String measuresFor(String node) {
        return named(measures.keySet().stream().toList(), node)
                .map(measures::get)
                .orElse("");
    }

    public boolean isContacts(String node) {
        return named(contacts, node).isPresent();
    }

    /** With a paragraph more, or as it is. */
    public SampleUnitPlan adding(String paragraph) {
        return paragraph.isEmpty()
                ? this
                : new SampleUnitPlan(unit, approach + "\n" + paragraph, measures, contacts, turns);
    }

    private static Optional<String> named(List<String> parts, String node) {
        return parts.stream().filter(node::contains).findFirst();
    }

    private static Turn turn(String unit, String text) {
        Matcher parts = TURN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not a turn of a plan: " + unit + ": " + text);
        }
        String words = parts.group("words");
        return new Turn(
                Integer.parseInt(parts.group("week")),
                Double.parseDouble("0." + parts.group("share")),
                Turn.Kind.valueOf(parts.group("kind")),
                words == null ? "" : words);
    }
}
