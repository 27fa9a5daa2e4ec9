package lianxi.onboarding.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the office plans a project of the sample, and when its milestones began and were finished. Nodes are named by the codes of
 * the template and of permits' steps.
 *
 * @param durations in working days
 */
public record SamplePlan(
        Map<String, Integer> durations,
        List<String> notNeeded,
        List<Ends> unlinked,
        List<Ends> linked,
        List<Progress> milestones,
        List<Tightening> tightened) {

    private static final Pattern MOMENT = Pattern.compile("-(?<days>\\d+)|(?<week>\\d)\\.(?<share>\\d+)");

    /** Both nodes of a link. */
    public record Ends(String before, String after) {}

    /** A milestone that began or was finished, some days before the set-up or in a week of it. */
    public record Progress(String milestone, boolean finished, int daysBefore, int week, double share) {

        public boolean isBeforeSetUp() {
            return week == 0;
        }
    }

    /** A milestone whose works are planned anew, so that some working days of slack are left. */
    public record Tightening(String milestone, int week, double share, int slack) {}

    public static SamplePlan of(Map<String, ?> file) {
        Map<String, Integer> durations = new LinkedHashMap<>();
        map(file.get("durations")).forEach((node, days) -> durations.put(node, Integer.valueOf(days.toString())));
        List<Progress> milestones = new ArrayList<>();
        map(file.get("milestones")).forEach((milestone, moments) -> {
            String[] parts = moments.toString().split(" ");
            for (int i = 0; i < parts.length; i++) {
                milestones.add(progress(milestone, i > 0, parts[i]));
            }
        });
        return new SamplePlan(
                durations,
                entries(file.get("notNeeded")).toList(),
                ends(file.get("unlinked")),
                ends(file.get("linked")),
                milestones,
                entries(file.get("tightened")).map(SamplePlan::tightening).toList());
    }

    private static Tightening tightening(String text) {
        String[] parts = text.split(" ");
        Matcher moment = MOMENT.matcher(parts[1]);
        if (!moment.matches()) {
            throw new IllegalStateException("not a moment of a milestone: " + text);
        }
        return new Tightening(
                parts[0],
                Integer.parseInt(moment.group("week")),
                Double.parseDouble("0." + moment.group("share")),
                Integer.parseInt(parts[2]));
    }

    private static Progress progress(String milestone, boolean finished, String moment) {
        Matcher parts = MOMENT.matcher(moment);
        if (!parts.matches()) {
            throw new IllegalStateException("not a moment of a milestone: " + milestone + ": " + moment);
        }
        return parts.group("days") == null
                ? new Progress(
                        milestone,
                        finished,
                        0,
                        Integer.parseInt(parts.group("week")),
                        Double.parseDouble("0." + parts.group("share")))
                : new Progress(milestone, finished, Integer.parseInt(parts.group("days")), 0, 0);
    }

    private static List<Ends> ends(Object text) {
        return entries(text)
                .map(entry -> entry.split(" > "))
                .map(nodes -> new Ends(nodes[0], nodes[1]))
                .toList();
    }

    private static Stream<String> entries(Object text) {
        return text == null ? Stream.empty() : Arrays.stream(text.toString().split("; "));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
