package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** All nodes are away from now to another moment of the play; what was owed in between must be made up. */
public final class Downtime implements Fault {

    private final Instant until;

    public Downtime(Instant until) {
        this.until = until;
    }

    @Override
    public String kind() {
        return "fault.down";
    }

    @Override
    public void strike(Theatre theatre) throws IOException, InterruptedException {
        Instant from = theatre.clock().instant();
        List<Node> nodes = theatre.nodes();
        for (Node node : nodes) {
            node.stop();
        }
        theatre.clock().set(until);
        for (Node node : nodes) {
            node.launchAgain();
        }
        for (Node node : nodes) {
            node.awaitReady();
        }
        theatre.chronicle()
                .tell(theatre.clock().instant(), "-", kind(), "from", from.toString(), "to", until.toString());
        theatre.pulse();
    }
}
