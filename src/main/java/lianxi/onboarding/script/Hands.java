package lianxi.onboarding.script;

import java.time.Duration;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * So many things are brought about side by side, as long as no two of them claim the same person or matter; of those that do, the
 * earlier comes first.
 */
public final class Hands<E> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int number;
    private final int ahead;
    private final ExecutorService pool;
    private final ExecutorCompletionService<E> ended;
    private final Function<E, Set<String>> claims;
    private final Consumer<E> work;
    private final Set<String> held = new HashSet<>();
    private final List<Held<E>> inHand = new ArrayList<>();
    private final Deque<E> waiting = new ArrayDeque<>();

    /** What one event holds while it is brought about. */
    private record Held<E>(E event, Set<String> claims) {}

    /**
     * @param number how many things at most
     * @param ahead how far the eye looks ahead for what can be begun
     * @param claims what nobody else may have in hands meanwhile, asked whenever the thing may have its turn
     * @param work brings one of them about, and throws nothing
     */
    public Hands(int number, int ahead, Function<E, Set<String>> claims, Consumer<E> work) {
        this.number = number;
        this.ahead = ahead;
        this.claims = claims;
        this.work = work;
        this.pool = Executors.newFixedThreadPool(number);
        this.ended = new ExecutorCompletionService<>(pool);
    }

    /** Brings about events of one stretch, in which nothing need wait but for whom or what it shares. */
    public void all(Queue<E> stretch, Consumer<E> beforeEach) throws InterruptedException {
        waiting.addAll(stretch);
        while (!waiting.isEmpty() || !inHand.isEmpty()) {
            begin(beforeEach);
            putDown(take());
        }
    }

    private void begin(Consumer<E> beforeEach) {
        Set<String> earlier = new HashSet<>();
        Iterator<E> next = waiting.iterator();
        for (int seen = 0; seen < ahead && next.hasNext() && inHand.size() < number; seen++) {
            E event = next.next();
            Set<String> wanted = claims.apply(event);
            if (Collections.disjoint(wanted, held) && Collections.disjoint(wanted, earlier)) {
                next.remove();
                held.addAll(wanted);
                inHand.add(new Held<>(event, wanted));
                beforeEach.accept(event);
                ended.submit(() -> work.accept(event), event);
            } else {
                earlier.addAll(wanted);
            }
        }
    }

    private E take() throws InterruptedException {
        Future<E> done = ended.take();
        try {
            return done.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private void putDown(E event) {
        inHand.stream().filter(one -> one.event() == event).findFirst().ifPresent(one -> {
            inHand.remove(one);
            held.removeAll(one.claims());
        });
    }

    /** Whatever is in hands is broken off, and ended for good. */
    @Override
    public void close() {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("what is in hands does not end");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
