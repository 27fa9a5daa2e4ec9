package lianxi.rehearsal.theatre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What was asked and answered in the play: how much, how dear, and what must never happen. */
public final class Chronicle {

    /** The product's promise for every page. */
    public static final int QUERIES = 6;

    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    public Answer seen(String who, Answer answer) {
        requests.incrementAndGet();
        statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        if (answer.status() >= 500) {
            fail(who + " got " + answer.status() + " from " + answer.path());
        }
        if (answer.queries() != null && answer.status() == 200 && answer.queries() > QUERIES) {
            fail(answer.path() + " took " + answer.queries() + " queries");
        }
        return answer;
    }

    /** A write that the product led on from is acknowledged: it must be found again. */
    public void posted(String who, String action, int status, Page led) {
        if (status == 302 || status == 303) {
            acknowledged.incrementAndGet();
        }
    }

    /** What was done, for the judge; its facts as name and value in turn. */
    public synchronized void tell(Instant at, String who, String kind, String... facts) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            told.put(facts[i], facts[i + 1]);
        }
        deeds.add(new Deed(at, who, kind, told));
    }

    public synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    synchronized void fail(String what) {
        failures.add(what);
    }

    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    public long requests() {
        return requests.get();
    }

    public int acknowledged() {
        return acknowledged.get();
    }

    public Map<Integer, AtomicInteger> statuses() {
        return Map.copyOf(statuses);
    }
}
