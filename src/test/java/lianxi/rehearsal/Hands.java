package lianxi.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * So many things are brought about side by side, as long as no two of them claim the same person or matter; of those that do, the
 * earlier comes first.
 */
final class Hands implements AutoCloseable {

    /** How far the eye looks ahead for what can be begun. */
    private static final int AHEAD = 12;

    private final int number;
    private final ExecutorService pool;
    private final ExecutorCompletionService<Event> ended;
    private final Consumer<Event> work;
    private final Set<String> held = new HashSet<>();
    private final List<Held> inHand = new ArrayList<>();
    private final Deque<Event> waiting = new ArrayDeque<>();

    /** What one event holds while it is brought about. */
    private record Held(Event event, Set<String> claims) {}

    /**
     * @param number how many things at most
     * @param work brings one of them about, and throws nothing
     */
    Hands(int number, Consumer<Event> work) {
        this.number = number;
        this.work = work;
        this.pool = Executors.newFixedThreadPool(number);
        this.ended = new ExecutorCompletionService<>(pool);
    }

    /** Brings about events of one stretch, in which nothing need wait but for whom or what it shares. */
    void all(Queue<Event> stretch, Consumer<Event> beforeEach) throws InterruptedException {
        waiting.addAll(stretch);
        while (!waiting.isEmpty() || !inHand.isEmpty()) {
            begin(beforeEach);
            putDown(take());
        }
    }

    private void begin(Consumer<Event> beforeEach) {
        Set<String> earlier = new HashSet<>();
        Iterator<Event> next = waiting.iterator();
        for (int seen = 0; seen < AHEAD && next.hasNext() && inHand.size() < number; seen++) {
            Event event = next.next();
            Set<String> claims = event.claims().get();
            if (Collections.disjoint(claims, held) && Collections.disjoint(claims, earlier)) {
                next.remove();
                held.addAll(claims);
                inHand.add(new Held(event, claims));
                beforeEach.accept(event);
                ended.submit(() -> work.accept(event), event);
            } else {
                earlier.addAll(claims);
            }
        }
    }

    private Event take() throws InterruptedException {
        Future<Event> done = ended.take();
        try {
            return done.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private void putDown(Event event) {
        inHand.stream().filter(one -> one.event() == event).findFirst().ifPresent(one -> {
            inHand.remove(one);
            held.removeAll(one.claims());
        });
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
