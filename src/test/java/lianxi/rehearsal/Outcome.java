package lianxi.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a play went.
 *
 * @param command the options it was played with, as one would type them
 * @param began by the clock on the wall, as is {@code took}
 * @param figures what is counted, in the order of the last line
 * @param checks what was looked at, and what did not hold
 * @param mishaps what could not be brought about
 */
record Outcome(
        String command,
        Instant began,
        Duration took,
        Map<String, Long> figures,
        List<Checked> checks,
        List<Director.Mishap> mishaps) {

    /** @param wrong every thing that does not hold, in a sentence */
    record Checked(String name, long looked, List<String> wrong) {

        public boolean held() {
            return wrong.isEmpty();
        }
    }

    public boolean held() {
        return mishaps.isEmpty() && checks.stream().allMatch(Checked::held);
    }

    /** What did not hold and could not be brought about, a line each. */
    String details() {
        Stream<String> wrong =
                checks.stream().flatMap(check -> check.wrong().stream().map(what -> check.name() + ": " + what));
        Stream<String> undone = mishaps.stream().map(mishap -> mishap.at() + " " + mishap.what() + ": " + mishap.why());
        return Stream.concat(wrong, undone).collect(Collectors.joining(System.lineSeparator()));
    }

    /** For scripts: figure after figure, and how it ended. */
    public String lastLine() {
        String counted = figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(" "));
        long wrong = checks.stream().mapToLong(check -> check.wrong().size()).sum();
        return counted + " wrong=" + wrong + " mishaps=" + mishaps.size() + " seconds=" + took.toSeconds() + " "
                + (held() ? "HELD" : "BROKEN");
    }
}
