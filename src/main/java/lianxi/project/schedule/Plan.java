package lianxi.project.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a project (编排), as stored: its own milestones, how long nodes take, what waits for what.
 *
 * @param version moves with every change of the plan
 * @param inputVersion moves with every change of plan or facts
 * @param placed whether the template was applied
 * @param baseline the latest one that was approved
 * @param units all units in printed order; empty where plans of all projects are read
 */
record Plan(
        ProjectId project,
        LocalDate startedOn,
        LocalDate firstGridOn,
        LocalDate fullCapacityOn,
        int version,
        long inputVersion,
        boolean placed,
        List<Milestone> milestones,
        List<Placement> placements,
        List<StoredLink> links,
        @Nullable Baseline baseline,
        List<Unit> units) {

    /** A unit, for the names of those who follow nodes. */
    record Unit(long id, String name, String shortName, UnitKind kind, int position) {

        UnitView view() {
            return new UnitView(new UnitId(id), name, shortName, kind, position);
        }
    }

    /** A node that has its place in the plan; without an amount its duration follows from its limit. */
    record Placement(String node, @Nullable Integer amount, TimeLimit.@Nullable Unit unit, boolean byOffice) {

        @Nullable
        Duration duration() {
            return amount == null ? null : new Duration(amount, unit);
        }
    }

    /** A link as stored. */
    record StoredLink(long id, String before, String after, int lag, TimeLimit.Unit lagUnit) {

        Link link() {
            return new Link(NodeKey.parse(before), NodeKey.parse(after), new Duration(lag, lagUnit));
        }
    }

    /** The latest baseline (基线) with what it froze. */
    record Baseline(int number, Instant approvedAt, List<BaselineNode> nodes) {}

    /** A node as a baseline froze it. */
    record BaselineNode(
            String node,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate finishesOn) {}

    LocalDate date(AnchorKind anchor) {
        return switch (anchor) {
            case FIRST_GRID -> firstGridOn;
            case FULL_CAPACITY -> fullCapacityOn;
        };
    }

    Optional<Milestone> milestone(MilestoneId id) {
        return milestones.stream().filter(one -> one.id() == id.value()).findFirst();
    }

    int nextPosition() {
        return milestones.stream().mapToInt(Milestone::position).max().orElse(0) + 10;
    }

    Optional<StoredLink> link(LinkId id) {
        return links.stream().filter(one -> one.id() == id.value()).findFirst();
    }

    Map<NodeKey, Placement> placementsByNode() {
        Map<NodeKey, Placement> byNode = new HashMap<>();
        placements.forEach(placement -> byNode.put(NodeKey.parse(placement.node()), placement));
        return byNode;
    }

    Map<NodeKey, BaselineNode> baselineByNode() {
        Map<NodeKey, BaselineNode> byNode = new HashMap<>();
        if (baseline != null) {
            baseline.nodes().forEach(node -> byNode.put(NodeKey.parse(node.node()), node));
        }
        return byNode;
    }

    /** The same plan with the facts of its milestones as they stood at the end of a past day. */
    Plan asOf(LocalDate day) {
        List<Milestone> then = milestones.stream().map(one -> one.asOf(day)).toList();
        return new Plan(
                project,
                startedOn,
                firstGridOn,
                fullCapacityOn,
                version,
                inputVersion,
                placed,
                then,
                placements,
                links,
                baseline,
                units);
    }
}
