package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a change moves (推演结果).
 *
 * @param anchors every anchor of both passes, moved or not
 * @param nodes the nodes whose forecast moves, in the network's order
 */
public record ScheduleMoves(List<AnchorMove> anchors, List<NodeMove> nodes) {

    /** @param workdays by how many working days the forecast comes later, negative when earlier */
    public record AnchorMove(AnchorPass before, AnchorPass after, int workdays) {

        public AnchorKind kind() {
            return after.kind();
        }
    }

    /** @param workdays by how many working days it is finished later, negative when earlier */
    public record NodeMove(NodePass before, NodePass after, int workdays) {

        public Node node() {
            return after.node();
        }
    }

    /** Whether the change moves nothing at all. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    static ScheduleMoves between(SchedulePass before, SchedulePass after, WorkCalendar calendar) {
        List<AnchorMove> anchors = after.anchors().stream()
                .flatMap(anchor -> before
                        .anchor(anchor.kind())
                        .map(old -> new AnchorMove(old, anchor, moved(calendar, old.forecast(), anchor.forecast())))
                        .stream())
                .toList();
        List<NodeMove> nodes = after.nodes().stream()
                .flatMap(node -> move(before.node(node.key()), node, calendar).stream())
                .toList();
        return new ScheduleMoves(anchors, nodes);
    }

    private static Optional<NodeMove> move(NodePass before, NodePass after, WorkCalendar calendar) {
        boolean same = Objects.equals(before.forecastStart(), after.forecastStart())
                && Objects.equals(before.forecastFinish(), after.forecastFinish());
        return same
                ? Optional.empty()
                : Optional.of(
                        new NodeMove(before, after, moved(calendar, before.forecastFinish(), after.forecastFinish())));
    }

    private static int moved(WorkCalendar calendar, @Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null ? 0 : calendar.workdaysBetween(before, after);
    }
}
