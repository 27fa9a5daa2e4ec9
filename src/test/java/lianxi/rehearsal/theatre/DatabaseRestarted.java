package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.time.Instant;

/** The database is restarted under whoever works with it; meant to be struck from a thread of its own. */
public final class DatabaseRestarted implements Fault {

    @Override
    public String kind() {
        return "fault.database";
    }

    @Override
    public void strike(Theatre theatre) throws IOException {
        Instant at = theatre.clock().instant();
        long began = System.nanoTime();
        theatre.database().restart();
        theatre.chronicle().tell(at, "-", kind(), "seconds", Fault.since(began));
    }
}
