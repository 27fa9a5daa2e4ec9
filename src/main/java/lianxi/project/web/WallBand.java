package lianxi.project.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.Light;
import lianxi.project.ProjectView;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.SchedulePass;

/** A project's band on the wall chart (挂图作战): its dates, what decides them, its milestones, its trouble. */
record WallBand(ProjectView project, SchedulePass pass, List<ChartNode> nodes) {

    public List<AnchorPass> anchors() {
        return pass.anchors();
    }

    /** The open nodes that decide the next date, then those that decide the later one alone. */
    List<ChartNode> chain() {
        Set<NodeKey> keys = new LinkedHashSet<>();
        anchors().stream()
                .sorted(Comparator.comparing(anchor -> anchor.anchor().date()))
                .forEach(anchor -> keys.addAll(anchor.chain()));
        List<ChartNode> chain = new ArrayList<>();
        for (NodeKey key : keys) {
            nodes.stream()
                    .filter(node -> node.row().key().equals(key) && node.finish() != null && node.isOpen())
                    .forEach(chain::add);
        }
        return chain;
    }

    /** What stands first on the chain: there the project is now. */
    Optional<ChartNode> now() {
        return chain().stream().findFirst();
    }

    List<ChartNode> milestones() {
        return nodes.stream()
                .filter(node -> node.row().isMilestone() && node.finish() != null)
                .sorted(Comparator.comparing(ChartNode::finish))
                .toList();
    }

    /** Permits that are late or will soon be, the worst first. */
    List<ChartNode> trouble() {
        return nodes.stream()
                .filter(node -> !node.row().isMilestone() && node.isOpen() && node.finish() != null)
                .filter(node -> node.light().light().isUrgent())
                .sorted(Comparator.comparing((ChartNode node) -> node.light().light())
                        .thenComparing(ChartNode::finish))
                .toList();
    }

    /** How many permits show which light. */
    public Map<Light, Long> lights() {
        Map<Light, Long> counts = new EnumMap<>(Light.class);
        nodes.stream()
                .filter(node -> !node.row().isMilestone())
                .map(node -> node.light().light())
                .filter(Objects::nonNull)
                .forEach(light -> counts.merge(light, 1L, Long::sum));
        return counts;
    }

    boolean isPlanned() {
        return !nodes.isEmpty();
    }
}
