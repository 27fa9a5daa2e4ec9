package lianxi.rehearsal.theatre;

import java.io.IOException;

/** The database is restarted under whoever works with it; meant to be struck from a thread of its own. */
public final class DatabaseRestarted implements Fault {

    @Override
    public String kind() {
        return "fault.database";
    }

    @Override
    public void strike(Theatre theatre) throws IOException {
        String from = theatre.clock().instant().toString();
        theatre.database().restart();
        String to = theatre.clock().instant().toString();
        theatre.chronicle().tell(theatre.clock().instant(), "-", kind(), "from", from, "to", to);
    }
}
