package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** All nodes are away from now to another moment of the play; what was owed in between must be made up. */
public final class Downtime implements Fault {

    private final Instant until;
    private final List<TimeZone> hosts;

    /** @param hosts where the nodes are started again, told by the zones; none: where they were */
    public Downtime(Instant until, TimeZone... hosts) {
        this.until = until;
        this.hosts = List.of(hosts);
    }

    @Override
    public void strike(Theatre theatre) throws IOException, InterruptedException {
        Instant from = theatre.clock().instant();
        List<Node> nodes = new ArrayList<>(theatre.nodes());
        for (Node node : nodes) {
            node.stop();
        }
        theatre.clock().set(until);
        for (int i = 0; i < nodes.size(); i++) {
            if (!hosts.isEmpty()) {
                nodes.get(i).moveTo(hosts.get(i % hosts.size()));
            }
            nodes.get(i).launchAgain();
        }
        for (Node node : nodes) {
            node.awaitReady();
        }
        theatre.chronicle()
                .tell(theatre.clock().instant(), "-", "fault.down", "from", from.toString(), "to", until.toString());
        theatre.pulse();
    }
}
