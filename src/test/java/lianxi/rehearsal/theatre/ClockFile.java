package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the play, in a file that the director writes and every node maps into its memory. It stands still between two
 * moments. Beside it a counter: as often as it is raised, each node once does what its timers would have done.
 */
public final class ClockFile extends Clock {

    private static final int NOW = 0;
    private static final int PULSE = 1;
    private static final int DONE = 2;
    private static final int SLOTS = 16;

    private final LongBuffer memory;

    public ClockFile(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, SLOTS * (long) Long.BYTES)
                    .asLongBuffer();
        }
    }

    public void set(Instant moment) {
        memory.put(NOW, moment.toEpochMilli());
    }

    /** Asks every node for one turn of its timers; tells the turn's number. */
    public long pulse() {
        memory.put(PULSE, memory.get(PULSE) + 1);
        return memory.get(PULSE);
    }

    public long pulses() {
        return memory.get(PULSE);
    }

    /** The last turn that the node has finished. */
    public long done(int node) {
        return memory.get(DONE + node);
    }

    public void done(int node, long pulse) {
        memory.put(DONE + node, pulse);
    }

    /** Waits until the node has done the turn, or has ended. */
    public boolean awaitTurn(int node, long pulse, Duration patience, java.util.function.BooleanSupplier isAlive)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (done(node) < pulse) {
            if (!isAlive.getAsBoolean()) {
                return false;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Node " + node + " did not finish turn " + pulse + " in " + patience);
            }
            Thread.sleep(2);
        }
        return true;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(memory.get(NOW));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
