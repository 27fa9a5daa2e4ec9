package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Runs both passes over a network and puts together what follows for its nodes and anchors. */
final class Passes {

    private final Network network;
    private final WorkCalendar calendar;
    private final ForwardPass forward;
    private final Chains chains;
    private final Map<AnchorKind, BackwardPass> backward = new EnumMap<>(AnchorKind.class);
    private final Map<AnchorKind, Set<Integer>> critical = new EnumMap<>(AnchorKind.class);

    private Passes(Network network, WorkCalendar calendar, LocalDate today) {
        this.network = network;
        this.calendar = calendar;
        this.forward = new ForwardPass(network, calendar, today);
        this.chains = new Chains(network, forward);
        for (Anchor anchor : network.anchors()) {
            backward.put(anchor.kind(), new BackwardPass(network, calendar, anchor));
            critical.put(anchor.kind(), chains.critical(network.graph().position(anchor.node())));
        }
    }

    static SchedulePass of(Network network, WorkCalendar calendar, LocalDate today) {
        Passes passes = new Passes(network, calendar, today);
        List<NodePass> nodes = new ArrayList<>();
        for (int position = 0; position < network.nodes().size(); position++) {
            nodes.add(passes.node(position));
        }
        List<AnchorPass> anchors =
                network.anchors().stream().map(passes::anchor).toList();
        return new SchedulePass(today, calendar, nodes, anchors);
    }

    private NodePass node(int position) {
        Node node = network.nodes().get(position);
        if (!node.needed()) {
            return new NodePass(node, Map.of(), null, null, null, null, null, Set.of(), List.of());
        }
        Map<AnchorKind, NodePass.Latest> latest = latest(position);
        NodePass.Latest safe = latest.values().stream()
                .min(Comparator.comparing(NodePass.Latest::finish).thenComparing(NodePass.Latest::start))
                .orElse(null);
        LocalDate safeDate = safe == null ? null : safe.finish();
        return new NodePass(
                node,
                latest,
                safe == null ? null : safe.start(),
                safeDate,
                forward.start(position),
                forward.finish(position),
                slack(forward.finish(position), safeDate),
                criticalFor(position),
                keys(chains.drivers(position)));
    }

    private Map<AnchorKind, NodePass.Latest> latest(int position) {
        Map<AnchorKind, NodePass.Latest> latest = new EnumMap<>(AnchorKind.class);
        backward.forEach((kind, pass) -> {
            LocalDate start = pass.start(position);
            LocalDate finish = pass.finish(position);
            if (start != null && finish != null) {
                latest.put(kind, new NodePass.Latest(start, finish));
            }
        });
        return latest;
    }

    private Set<AnchorKind> criticalFor(int position) {
        Set<AnchorKind> anchors = EnumSet.noneOf(AnchorKind.class);
        critical.forEach((kind, nodes) -> {
            if (nodes.contains(position)) {
                anchors.add(kind);
            }
        });
        return anchors;
    }

    private AnchorPass anchor(Anchor anchor) {
        int position = network.graph().position(anchor.node());
        LocalDate lastWorkday = anchor.lastWorkday(calendar);
        LocalDate forecast = forward.finish(position);
        return new AnchorPass(
                anchor, lastWorkday, forecast, slack(forecast, lastWorkday), keys(chains.chain(position)));
    }

    private @Nullable Integer slack(@Nullable LocalDate forecast, @Nullable LocalDate latest) {
        return forecast == null || latest == null ? null : calendar.workdaysBetween(forecast, latest);
    }

    private List<NodeKey> keys(List<Integer> positions) {
        return positions.stream().map(network.nodes()::get).map(Node::key).toList();
    }
}
