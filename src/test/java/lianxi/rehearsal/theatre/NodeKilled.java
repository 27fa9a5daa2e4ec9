package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A node is killed while it answers somebody's form, at a moment that only chance knows, and is started again at once. Striking only
 * lays the snare; the play goes on meanwhile.
 */
public final class NodeKilled implements Fault {

    /** Among how many forms to the node the one is that it does not survive. */
    private static final int FORMS = 12;
    /** Within that time a form is read, done and answered. */
    private static final int MILLIS = 60;

    private final int number;
    /** Forms up to the one that springs the snare; none left where it has sprung, or was taken away. */
    private final AtomicInteger left;

    private final int micros;
    private final CompletableFuture<Void> back = new CompletableFuture<>();

    public NodeKilled(int number, Random random) {
        this.number = number;
        this.left = new AtomicInteger(1 + random.nextInt(FORMS));
        this.micros = random.nextInt(MILLIS * 1000);
    }

    @Override
    public String kind() {
        return "fault.kill";
    }

    @Override
    public void strike(Theatre theatre) {
        Node node = theatre.nodes().get(number);
        theatre.door().watch((method, to) -> {
            if (method.equals("POST") && to.equals(node.address()) && left.decrementAndGet() == 0) {
                new Thread(() -> fall(theatre, node), "killer").start();
            }
        });
    }

    /** Waits until the node that has fallen serves again; a snare that nothing has sprung springs no more. */
    public void end() throws InterruptedException {
        if (left.getAndSet(0) > 0) {
            return;
        }
        try {
            back.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void fall(Theatre theatre, Node node) {
        try {
            Thread.sleep(micros / 1000, micros % 1000 * 1000);
            Instant at = theatre.clock().instant();
            long began = System.nanoTime();
            node.fall();
            String killed = Integer.toString(node.number());
            theatre.chronicle().tell(at, "-", kind(), "node", killed, "seconds", Fault.since(began));
            back.complete(null);
        } catch (IOException | RuntimeException | InterruptedException failed) {
            back.completeExceptionally(failed);
        }
    }
}
