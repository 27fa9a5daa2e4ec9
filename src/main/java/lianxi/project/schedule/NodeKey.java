package lianxi.project.schedule;

import java.util.Objects;

/** A node's identity in schedules (节点): the kind of thing it is, as "permit" or "milestone", and that thing's own id. */
public record NodeKey(String kind, long id) implements Comparable<NodeKey> {

    public static final String PERMIT_STEP = "permit";
    public static final String MILESTONE = "milestone";
    public static final String TASK = "task";

    public NodeKey {
        Objects.requireNonNull(kind);
    }

    /** @throws IllegalArgumentException unless it reads as "permit:12" */
    public static NodeKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,18}")) {
            throw new IllegalArgumentException("Not a node: " + text);
        }
        return new NodeKey(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(NodeKey other) {
        int kinds = kind.compareTo(other.kind);
        return kinds != 0 ? kinds : Long.compare(id, other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
