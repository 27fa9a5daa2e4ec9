package lianxi.rehearsal.theatre;

import java.io.IOException;
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
    private final Random random;
    private final CompletableFuture<Void> back = new CompletableFuture<>();
    private volatile boolean fallen;

    public NodeKilled(int number, Random random) {
        this.number = number;
        this.random = random;
    }

    @Override
    public void strike(Theatre theatre) {
        Node node = theatre.nodes().get(number);
        AtomicInteger left = new AtomicInteger(1 + random.nextInt(FORMS));
        int micros = random.nextInt(MILLIS * 1000);
        theatre.door().watch((method, to) -> {
            if (method.equals("POST") && to.equals(node.address()) && left.decrementAndGet() == 0) {
                theatre.door().watch((nothing, more) -> {});
                new Thread(() -> fall(theatre, node, micros), "killer").start();
            }
        });
    }

    /** Waits until the node has fallen and serves again. */
    public void awaitReturn() throws InterruptedException {
        try {
            back.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Whether the node has fallen, be it back or not. */
    public boolean hasBegun() {
        return fallen;
    }

    private void fall(Theatre theatre, Node node, int micros) {
        try {
            Thread.sleep(micros / 1000, micros % 1000 * 1000);
            fallen = true;
            node.kill();
            theatre.chronicle()
                    .tell(theatre.clock().instant(), "-", "fault.kill", "node", Integer.toString(node.number()));
            node.start();
            back.complete(null);
        } catch (IOException | RuntimeException | InterruptedException failed) {
            back.completeExceptionally(failed);
        }
    }
}
