package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** A project's plan together with its nodes from all modules: what a network is made of. */
final class PlannedProject {

    private final Plan plan;
    private final List<SourceNode> others;
    private final List<PlannedNode> nodes;

    /** A node and how long it is planned to take. */
    record PlannedNode(SourceNode source, Duration duration, DurationSource from) {

        Node node() {
            return new Node(source.key(), source.name(), duration, source.needed(), source.facts());
        }
    }

    /** @param others the project's nodes of other modules; its milestones come from the plan */
    PlannedProject(Plan plan, Collection<SourceNode> others) {
        this.plan = plan;
        this.others = List.copyOf(others);
        Map<NodeKey, Plan.Placement> placements = plan.placementsByNode();
        List<PlannedNode> all = new ArrayList<>();
        others.forEach(source -> all.add(planned(source, placements.get(source.key()))));
        plan.milestones().stream()
                .map(milestone -> milestone.node(plan.project()))
                .forEach(source -> all.add(planned(source, placements.get(source.key()))));
        this.nodes = List.copyOf(all);
    }

    private static PlannedNode planned(SourceNode source, Plan.@Nullable Placement placement) {
        Duration set = placement == null ? null : placement.duration();
        if (set != null && placement.byOffice()) {
            return new PlannedNode(source, set, DurationSource.OFFICE);
        }
        if (source.limit() != null) {
            return new PlannedNode(source, Duration.of(source.limit()), DurationSource.LIMIT);
        }
        if (source.planned() != null) {
            return new PlannedNode(source, source.planned(), DurationSource.PLAN);
        }
        return set == null
                ? new PlannedNode(source, Duration.NONE, DurationSource.NONE)
                : new PlannedNode(source, set, DurationSource.TEMPLATE);
    }

    Plan plan() {
        return plan;
    }

    /** The same with the milestones as they stood at the end of a past day. */
    PlannedProject asOf(LocalDate day) {
        return new PlannedProject(plan.asOf(day), others);
    }

    List<PlannedNode> nodes() {
        return nodes;
    }

    /** @throws NotFoundException for what is no node of this project */
    PlannedNode node(NodeKey key) {
        return nodes.stream()
                .filter(node -> node.source().key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    boolean hasLink(NodeKey before, NodeKey after) {
        return plan.links().stream()
                .map(Plan.StoredLink::link)
                .anyMatch(link -> link.from().equals(before) && link.to().equals(after));
    }

    /** Both nodes of a link by name. */
    String names(Link link) {
        return node(link.from()).source().name() + " → "
                + node(link.to()).source().name();
    }

    /** @throws CycleException where its links form a circle */
    Network network() {
        return networkWith(List.of());
    }

    /** The network with further links; links to what is no node any more are left out. */
    Network networkWith(Collection<Link> further) {
        List<Link> links = new ArrayList<>(further);
        plan.links().forEach(stored -> links.add(stored.link()));
        Set<NodeKey> known = nodes.stream().map(node -> node.source().key()).collect(Collectors.toUnmodifiableSet());
        return new Network(
                nodes.stream().map(PlannedNode::node).toList(),
                links.stream()
                        .filter(link -> known.contains(link.from()) && known.contains(link.to()))
                        .toList(),
                anchors());
    }

    private List<Anchor> anchors() {
        return plan.milestones().stream()
                .filter(milestone -> milestone.anchor() != null)
                .map(milestone -> new Anchor(milestone.anchor(), plan.date(milestone.anchor()), milestone.key()))
                .toList();
    }
}
