package lianxi.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The product's one clock, in Asia/Shanghai whatever the host says. While the sample group is made, before the web port
 * opens, its script may bind a time of its own to its own thread; {@link #seal()} ends that for the life of the process.
 */
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    private final ZoneId zone;
    private final State state;

    public BusinessClock(Clock base) {
        this(base, ZONE, new State());
    }

    private BusinessClock(Clock base, ZoneId zone, State state) {
        this.base = base;
        this.zone = zone;
        this.state = state;
    }

    /**
     * Runs the work at the given moment, seen by the calling thread alone.
     *
     * @throws IllegalStateException once the clock is sealed
     */
    public <T> T at(Instant moment, Supplier<T> work) {
        if (state.sealed) {
            throw new IllegalStateException("the clock is sealed: only the first start binds a time");
        }
        Instant outer = state.bound.get();
        state.bound.set(moment);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                state.bound.remove();
            } else {
                state.bound.set(outer);
            }
        }
    }

    /** From here on no time can be bound any more; called before the web port opens. */
    public void seal() {
        state.sealed = true;
    }

    @Override
    public Instant instant() {
        Instant moment = state.sealed ? null : state.bound.get();
        return moment == null ? base.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(base, other, state);
    }

    private static final class State {
        private final ThreadLocal<Instant> bound = new ThreadLocal<>();
        private volatile boolean sealed;
    }
}
