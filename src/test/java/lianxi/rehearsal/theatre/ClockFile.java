package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

/**
 * The time of the play, in a file that the director writes and every node maps into its memory. It stands still between two
 * moments, but for the millisecond that each posted form has of its own. Beside it a counter: as often as it is raised, each
 * node once does what its timers would have done.
 */
public final class ClockFile extends Clock {

    /** As many as have a place of their own. */
    public static final int NODES = 14;

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int NOW = 0;
    private static final int PULSE = 1;
    private static final int DONE = 2;

    private final ByteBuffer memory;

    public ClockFile(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, (DONE + NODES) * (long) Long.BYTES);
        }
    }

    /** Goes on to the moment; one that has been reached already is not gone back to. */
    public void set(Instant moment) {
        long to = moment.toEpochMilli();
        for (long now = get(NOW); now < to; now = get(NOW)) {
            LONGS.compareAndSet(memory, at(NOW), now, to);
        }
    }

    /** A millisecond that nobody else has. */
    public Instant tick() {
        return Instant.ofEpochMilli((long) LONGS.getAndAdd(memory, at(NOW), 1L) + 1);
    }

    /** Asks every node for one turn of its timers; tells the turn's number. */
    public long pulse() {
        return (long) LONGS.getAndAdd(memory, at(PULSE), 1L) + 1;
    }

    public long pulses() {
        return get(PULSE);
    }

    /** The last turn that the node has finished. */
    public long done(int node) {
        return get(DONE + node);
    }

    public void done(int node, long pulse) {
        LONGS.setVolatile(memory, at(DONE + node), pulse);
    }

    /** Waits until the node has done the turn, or has ended. */
    public boolean awaitTurn(int node, long pulse, Duration patience, BooleanSupplier isAlive)
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
        return Instant.ofEpochMilli(get(NOW));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private long get(int slot) {
        return (long) LONGS.getVolatile(memory, at(slot));
    }

    private static int at(int slot) {
        return slot * Long.BYTES;
    }
}
