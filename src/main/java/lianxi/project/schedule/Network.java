package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.WorkCalendar;

/**
 * The nodes of one project, what waits for what, and the dates to be met (计划网络). Pure and immutable: the same network, calendar
 * and day give the same schedule for ever.
 */
public final class Network {

    private final List<Node> nodes;
    private final Graph graph;
    private final List<Anchor> anchors;
    private final Map<NodeKey, Integer> shifts;

    /**
     * @throws CycleException where nodes wait for each other in a circle
     * @throws IllegalArgumentException where a node or an anchor's kind comes twice or a link or an anchor names an unknown node
     */
    public Network(Collection<Node> nodes, Collection<Link> links, Collection<Anchor> anchors) {
        this.nodes = List.copyOf(nodes);
        this.graph = new Graph(this.nodes, links);
        this.anchors = List.copyOf(anchors);
        this.shifts = Map.of();
        Set<AnchorKind> kinds = new HashSet<>();
        for (Anchor anchor : this.anchors) {
            graph.position(anchor.node());
            if (!kinds.add(anchor.kind())) {
                throw new IllegalArgumentException("Two anchors of one kind: " + anchor.kind());
            }
        }
    }

    private Network(Network origin, List<Node> nodes, Map<NodeKey, Integer> shifts) {
        this.nodes = List.copyOf(nodes);
        this.graph = origin.graph;
        this.anchors = origin.anchors;
        this.shifts = Map.copyOf(shifts);
    }

    /** The nodes in the order given. */
    public List<Node> nodes() {
        return nodes;
    }

    public Optional<Node> node(NodeKey key) {
        return graph.contains(key) ? Optional.of(nodes.get(graph.position(key))) : Optional.empty();
    }

    /** The links, several between the same two nodes merged into the one that waits longest. */
    public List<Link> links() {
        return graph.links();
    }

    public List<Anchor> anchors() {
        return anchors;
    }

    /** Counts back from the anchors and forward from what is recorded and today. */
    public SchedulePass pass(WorkCalendar calendar, LocalDate today) {
        return Passes.of(this, calendar, today);
    }

    /** The same network with changes tried, in their order. */
    public Network with(Collection<? extends WhatIf> changes) {
        List<Node> changed = new ArrayList<>(nodes);
        Map<NodeKey, Integer> shifted = new HashMap<>(shifts);
        for (WhatIf change : changes) {
            int position = graph.position(change.node());
            Node node = changed.get(position);
            if (change instanceof WhatIf.Shift shift) {
                shifted.merge(shift.node(), shift.workdays(), Integer::sum);
            } else if (change instanceof WhatIf.Takes takes) {
                changed.set(position, node.withDuration(takes.duration()));
            } else if (change instanceof WhatIf.Done done) {
                changed.set(position, node.finishedOn(done.on()));
            }
        }
        return new Network(this, changed, shifted);
    }

    public Network with(WhatIf... changes) {
        return with(List.of(changes));
    }

    Graph graph() {
        return graph;
    }

    int shift(Node node) {
        return shifts.getOrDefault(node.key(), 0);
    }
}
