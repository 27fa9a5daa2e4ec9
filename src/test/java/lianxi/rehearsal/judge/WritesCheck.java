package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.Acknowledged;

/**
 * Every write that the product led on from is in the trail, once: the rows of that account within the write's own moments. A form sent
 * several times is one write.
 */
final class WritesCheck implements Check {

    /** What is asked for, and leaves no trace by design: reading, choosing what to see, looking at an import before it is confirmed. */
    private static final Pattern QUIET = Pattern.compile(
            "/login|/logout|/settings/(language|text-size|password)|.*/read(-all)?|.*/preview|/roster/import");

    /** Where a text is saved. */
    private static final Pattern TEXT = Pattern.compile(".*/(draft|edit)");
    /** What is no record yet, or tells that somebody came in or opened a record. */
    private static final Pattern BESIDE = Pattern.compile(
            "document\\.stage-file|liability\\.read|supervision\\.referral(-evidence)?-read|access\\.(login|password)");

    private final List<Acknowledged> writes;
    private final List<Trail> trail;
    private final Map<Trail, Boolean> begins = new HashMap<>();
    private final Map<String, List<Trail>> byLogin = new HashMap<>();

    WritesCheck(List<Acknowledged> writes, List<Trail> trail) {
        this.writes = writes;
        this.trail = trail;
        Set<String> known = new HashSet<>();
        trail.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .forEach(row -> begins.put(row, known.add(row.kind() + " " + row.object())));
        trail.stream()
                .filter(row ->
                        row.login() != null && !BESIDE.matcher(row.action()).matches())
                .forEach(row -> byLogin.computeIfAbsent(row.login(), login -> new ArrayList<>())
                        .add(row));
    }

    @Override
    public String name() {
        return "Acknowledged writes";
    }

    @Override
    public String promise() {
        return "Whatever the product said was done is on record, once, however often it was sent.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        lost().forEach(tally::wrong);
        doubled().forEach(tally::wrong);
        writes.forEach(write -> tally.looked());
        return tally.found();
    }

    /** Acknowledged, and nowhere to be found. */
    List<String> lost() {
        return groups().stream()
                .filter(group -> !QUIET.matcher(group.get(0).action()).matches())
                .filter(group -> !saysWhatItSaid(group.get(0)))
                .filter(group -> rows(group).isEmpty())
                .map(group -> "Lost: " + words(group.get(0)))
                .toList();
    }

    private static boolean saysWhatItSaid(Acknowledged write) {
        return TEXT.matcher(write.action()).matches() && !write.touched();
    }

    /** Found twice. */
    List<String> doubled() {
        return groups().stream()
                .filter(group -> !QUIET.matcher(group.get(0).action()).matches())
                .filter(group -> isDoubled(group, rows(group)))
                .map(group -> "Doubled: " + words(group.get(0)))
                .toList();
    }

    private boolean isDoubled(List<Acknowledged> group, List<Trail> rows) {
        if (isTold(rows, row -> row.action() + row.kind() + row.object() + row.fields())) {
            return true;
        }
        boolean wasResent = group.size() > 1 || group.get(0).sent() > 1;
        long moments = group.stream()
                .filter(write -> rows.stream().anyMatch(row -> isIn(row, write.from(), write.until())))
                .count();
        boolean areApart = group.stream()
                .allMatch(one ->
                        group.stream().allMatch(other -> one == other || isBefore(one, other) || isBefore(other, one)));
        List<Trail> begun = rows.stream().filter(begins::get).toList();
        return wasResent && (areApart && moments > 1 || isTold(begun, row -> row.action() + row.kind() + row.fields()));
    }

    private static boolean isBefore(Acknowledged one, Acknowledged other) {
        return one.until().isBefore(other.from());
    }

    /** The same in two transactions; one may do the same to many things. */
    private static boolean isTold(List<Trail> rows, Function<Trail, String> what) {
        Map<String, Set<Long>> transactions = rows.stream()
                .collect(Collectors.groupingBy(what, Collectors.mapping(Trail::transaction, Collectors.toSet())));
        return transactions.values().stream().anyMatch(some -> some.size() > 1);
    }

    /**
     * The same form of the same account belongs together, however often it was sent; one without a key, when it was pressed again
     * before it was answered.
     */
    private List<List<Acknowledged>> groups() {
        Map<String, List<Acknowledged>> groups = new HashMap<>();
        List<List<Acknowledged>> all = new ArrayList<>();
        for (Acknowledged write : writes) {
            if (write.key() == null) {
                withoutKey(all, write);
            } else {
                groups.computeIfAbsent(write.login() + " " + write.key(), key -> new ArrayList<>())
                        .add(write);
            }
        }
        return Stream.concat(all.stream(), groups.values().stream()).toList();
    }

    private static void withoutKey(List<List<Acknowledged>> all, Acknowledged write) {
        all.stream()
                .filter(group -> group.stream().anyMatch(one -> isPressedAgain(one, write)))
                .findFirst()
                .ifPresentOrElse(group -> group.add(write), () -> all.add(new ArrayList<>(List.of(write))));
    }

    private static boolean isPressedAgain(Acknowledged one, Acknowledged other) {
        return one.login().equals(other.login())
                && one.action().equals(other.action())
                && !isBefore(one, other)
                && !isBefore(other, one);
    }

    private List<Trail> rows(List<Acknowledged> group) {
        return byLogin.getOrDefault(group.get(0).login(), List.of()).stream()
                .filter(row -> group.stream().anyMatch(write -> isIn(row, write.from(), write.until())))
                .toList();
    }

    private static boolean isIn(Trail row, Instant from, Instant until) {
        return !row.at().isBefore(from) && !row.at().isAfter(until);
    }

    private static String words(Acknowledged write) {
        return write.who() + " at " + write.from() + " to " + write.action();
    }
}
