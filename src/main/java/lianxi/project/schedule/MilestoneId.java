package lianxi.project.schedule;

/** A milestone's identity (里程碑节点). */
public record MilestoneId(long value) {

    public NodeKey key() {
        return new NodeKey(NodeKey.MILESTONE, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
