package lianxi.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.rehearsal.judge.Verdict;

/**
 * How a play went.
 *
 * @param command the options it was played with, as one would type them
 * @param began by the clock on the wall, as is {@code took}
 * @param mishaps what could not be brought about
 */
record Outcome(String command, Instant began, Duration took, Verdict verdict, List<Director.Mishap> mishaps) {

    /** Everything that was meant to be done was done, and what came of it is as it must be. */
    public boolean held() {
        return mishaps.isEmpty() && verdict.holds();
    }

    /** What did not hold and could not be brought about, a line each. */
    String details() {
        Stream<String> undone = mishaps.stream().map(mishap -> mishap.at() + " " + mishap.what() + ": " + mishap.why());
        return Stream.concat(Stream.of(verdict.wrong()), undone).collect(Collectors.joining(System.lineSeparator()));
    }

    /** For scripts: figure after figure, and how it ended. */
    String lastLine() {
        long wrong = verdict.results().stream()
                .mapToLong(result -> result.found().wrong().size())
                .sum();
        return "%s wrong=%d mishaps=%d seconds=%d %s"
                .formatted(verdict.line(), wrong, mishaps.size(), took.toSeconds(), held() ? "HELD" : "BROKEN");
    }
}
