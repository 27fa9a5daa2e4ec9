package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A node of a network (节点).
 *
 * @param needed false passes its links through (不需办理): it takes no time, and neither do the lags after it
 */
public record Node(NodeKey key, String name, Duration duration, boolean needed, NodeFacts facts) {

    public Node {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(facts);
    }

    public static Node planned(NodeKey key, String name, Duration duration) {
        return new Node(key, name, duration, true, NodeFacts.NOT_STARTED);
    }

    public Node withFacts(NodeFacts recorded) {
        return new Node(key, name, duration, needed, recorded);
    }

    public Node notNeeded() {
        return new Node(key, name, duration, false, facts);
    }

    /** Takes this long; a due date that its own clock gave no longer holds then. */
    Node withDuration(Duration changed) {
        return new Node(key, name, changed, needed, new NodeFacts(facts.startedOn(), facts.finishedOn(), null));
    }

    Node finishedOn(LocalDate day) {
        return withFacts(new NodeFacts(facts.startedOn(), day, facts.expectedOn()));
    }
}
