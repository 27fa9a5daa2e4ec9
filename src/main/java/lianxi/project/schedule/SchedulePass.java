package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;

/** A schedule as of one day (倒排工期推算): latest dates, forecasts, slack and chains. Immutable. */
public final class SchedulePass {

    private final LocalDate today;
    private final WorkCalendar calendar;
    private final Map<NodeKey, NodePass> nodes = new LinkedHashMap<>();
    private final List<AnchorPass> anchors;

    SchedulePass(LocalDate today, WorkCalendar calendar, Collection<NodePass> nodes, List<AnchorPass> anchors) {
        this.today = today;
        this.calendar = calendar;
        nodes.forEach(node -> this.nodes.put(node.key(), node));
        this.anchors = List.copyOf(anchors);
    }

    /** The day that the forecast was reckoned from. */
    public LocalDate today() {
        return today;
    }

    /** All nodes in the network's order. */
    public Collection<NodePass> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** @throws IllegalArgumentException for a node that is not in the network */
    public NodePass node(NodeKey key) {
        NodePass node = nodes.get(key);
        if (node == null) {
            throw new IllegalArgumentException("Not in this network: " + key);
        }
        return node;
    }

    public List<AnchorPass> anchors() {
        return anchors;
    }

    public Optional<AnchorPass> anchor(AnchorKind kind) {
        return anchors.stream().filter(anchor -> anchor.kind() == kind).findFirst();
    }

    /** What lights need to know of every node. */
    public Map<NodeKey, ScheduleOutlook> outlooks() {
        Map<NodeKey, ScheduleOutlook> outlooks = new LinkedHashMap<>();
        nodes.forEach((key, node) -> outlooks.put(key, node.outlook()));
        return outlooks;
    }

    /**
     * By how many working days a node that has not started would end after its latest safe date even if it were accepted today
     * (即使今日受理仍晚); empty where the limit still fits, or the question does not arise.
     */
    public OptionalInt lateEvenIfStartedToday(NodeKey key) {
        NodePass node = node(key);
        LocalDate latest = node.latestSafeDate();
        if (latest == null
                || node.node().facts().isStarted()
                || node.node().facts().isFinished()) {
            return OptionalInt.empty();
        }
        return node.node().duration().overrun(calendar, today, latest);
    }

    /** What moved against an earlier pass of the same network: every anchor, and the nodes whose forecast differs. */
    public ScheduleMoves movesSince(SchedulePass before) {
        return ScheduleMoves.between(before, this, calendar);
    }
}
