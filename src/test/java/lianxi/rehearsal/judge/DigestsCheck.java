package lianxi.rehearsal.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** No digest is empty or counts wrongly, and nobody is told the same thing twice: by the clock within a day, by a deed at once. */
record DigestsCheck(List<Told> told) implements Check {

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Pattern COUNTED = Pattern.compile("^(\\d+) 件");
    /** Comes on the eve and on the morning, as {@link RemindersCheck} knows. */
    private static final String WEEKLY = "信息周报待报送";

    @Override
    public String name() {
        return "Digests and messages";
    }

    @Override
    public String promise() {
        return "No digest is empty or counts wrongly, and nobody is told the same thing twice.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        Map<String, Instant> last = new HashMap<>();
        told.stream().sorted(Comparator.comparing(Told::at)).forEach(line -> {
            Instant before = last.put(line.person() + " " + line.line() + " " + line.body(), line.at());
            boolean isAgain = before != null
                    && (before.equals(line.at())
                            || line.isDigest()
                                    && line.at().isBefore(before.plus(A_DAY))
                                    && !line.line().contains(WEEKLY));
            tally.that(
                    !isAgain, line.person() + " was told at " + before + " and at " + line.at() + ": " + line.line());
        });
        told.stream()
                .filter(Told::isDigest)
                .collect(Collectors.groupingBy(Told::message))
                .values()
                .forEach(lines -> counted(tally, lines));
        return tally.found();
    }

    /** A digest of several things names each of them. */
    private static void counted(Found.Tally tally, List<Told> lines) {
        Told first = lines.get(0);
        Matcher counted = COUNTED.matcher(first.title());
        int promised = counted.find() ? Integer.parseInt(counted.group(1)) : 1;
        tally.that(
                promised == lines.size()
                        && lines.stream().noneMatch(line -> line.line().isBlank()),
                first.person() + " got a digest of " + lines.size() + " lines: " + first.title());
    }
}
