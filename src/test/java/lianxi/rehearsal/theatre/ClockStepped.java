package lianxi.rehearsal.theatre;

import java.time.Duration;

/** The hosts' clock is put right by a step, back or forth. */
public final class ClockStepped implements Fault {

    private final Duration by;

    public ClockStepped(Duration by) {
        this.by = by;
    }

    @Override
    public void strike(Theatre theatre) {
        String from = theatre.clock().instant().toString();
        theatre.clock().step(by);
        String to = theatre.clock().instant().toString();
        theatre.chronicle().tell(theatre.clock().instant(), "-", "fault.clock", "from", from, "to", to);
    }
}
