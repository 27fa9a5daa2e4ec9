package lianxi.rehearsal.judge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the judge says when the play is over: the figures, and of each check what it looked at and what is wrong.
 *
 * @param figures by name, in the order in which they are told
 */
public record Verdict(Map<String, Number> figures, List<Result> results) {

    /**
     * What one check found.
     *
     * @param promise what holds where nothing is wrong, in a sentence
     */
    public record Result(String name, String promise, Found found) {}

    public boolean holds() {
        return results.stream().allMatch(result -> result.found().holds());
    }

    /** For scripts: "weeks=26 units=12 …". */
    public String line() {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(" "));
    }

    /** What is wrong, one thing a line, under the name of its check. */
    public String wrong() {
        return results.stream()
                .filter(result -> !result.found().holds())
                .map(result -> result.name() + ": " + result.found().wrong().size() + " of "
                        + result.found().looked() + "\n  "
                        + String.join("\n  ", result.found().wrong()))
                .collect(Collectors.joining("\n"));
    }
}
