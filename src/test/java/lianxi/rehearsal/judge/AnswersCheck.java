package lianxi.rehearsal.judge;

import java.util.List;
import java.util.Map;

/**
 * No request was answered with an error of the product's own.
 *
 * @param failures what the people of the play complained of
 */
record AnswersCheck(Map<Integer, Integer> statuses, List<String> failures) implements Check {

    private static final int ERROR = 500;

    @Override
    public String name() {
        return "Answers";
    }

    @Override
    public String promise() {
        return "No request ended in an error of the product's own, and nobody met what must not be.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        statuses.forEach((status, times) -> tally.that(status < ERROR, times + " answers with status " + status));
        failures.forEach(tally::wrong);
        return new Found(
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                tally.found().wrong());
    }

    int errors() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() >= ERROR)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
