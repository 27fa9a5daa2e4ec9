package lianxi.rehearsal.theatre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** What was asked, answered and done in the play: how much, how dear, and what must never happen. */
public final class Chronicle {

    /** The product's promise for every page. */
    public static final int QUERIES = 6;

    private static final int SLOWEST = 20;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Dear> dear = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Slow> slowest = new ArrayList<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private long requests;
    private long measured;
    private long resent;

    /**
     * A page over its promise.
     *
     * @param path where, numbers in it left out
     * @param who who had it so first, and on which page
     * @param queries the most it took
     */
    public record Dear(String path, String who, int queries, int times) {}

    /** A request that took long. */
    public record Slow(String method, String path, String who, Duration took) {}

    synchronized Answer seen(String who, Answer answer) {
        requests++;
        resent += answer.sent() - 1;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500) {
            failures.add(who + " got " + answer.status() + " from " + answer.method() + " " + answer.path() + ": "
                    + firstWords(answer.body()));
        }
        measured += answer.isPage() && answer.queries() != null ? 1 : 0;
        if (answer.isPage() && answer.queries() != null && answer.queries() > QUERIES) {
            String path = answer.path().replaceAll("\\?.*", "").replaceAll("/\\d+", "/{}");
            Dear first = new Dear(path, who + " on " + answer.path(), answer.queries(), 1);
            dear.merge(
                    path,
                    first,
                    (was, now) -> new Dear(path, was.who, Math.max(was.queries, now.queries), was.times + 1));
        }
        slowest.add(new Slow(answer.method(), answer.path(), who, answer.took()));
        if (slowest.size() > 2 * SLOWEST) {
            slowest.sort(Comparator.comparing(Slow::took).reversed());
            slowest.subList(SLOWEST, slowest.size()).clear();
        }
        return answer;
    }

    synchronized void acknowledge(Acknowledged write) {
        acknowledged.add(write);
    }

    /** What was done, for the judge; its facts as name and value in turn. */
    public void tell(Instant at, String who, String kind, String... facts) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            told.put(facts[i], facts[i + 1]);
        }
        tell(new Deed(at, who, kind, told));
    }

    public synchronized void tell(Deed deed) {
        deeds.add(deed);
    }

    /** What must not happen, in a sentence. */
    public synchronized void fail(String what) {
        failures.add(what);
    }

    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    public synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    public synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Pages over six queries, the dearest first. */
    public synchronized List<Dear> dear() {
        return dear.values().stream()
                .sorted(Comparator.comparingInt(Dear::queries).reversed())
                .toList();
    }

    public synchronized List<Slow> slowest() {
        return slowest.stream()
                .sorted(Comparator.comparing(Slow::took).reversed())
                .limit(SLOWEST)
                .toList();
    }

    public synchronized long requests() {
        return requests;
    }

    /** How many pages told what they cost. */
    public synchronized long measured() {
        return measured;
    }

    /** How often a request was sent once more because a node was away. */
    public synchronized long resent() {
        return resent;
    }

    public synchronized Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    /** How many deeds of each kind. */
    public synchronized Map<String, Long> kinds() {
        return deeds.stream()
                .map(Deed::kind)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static String firstWords(String body) {
        String text = Jsoup.parse(body).text();
        return text.substring(0, Math.min(200, text.length()));
    }
}
