package lianxi.project.schedule;

import java.time.LocalDate;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Latest dates counted back from one anchor (倒排); null for nodes that the anchor does not depend on. */
final class BackwardPass {

    private final Network network;
    private final WorkCalendar calendar;
    private final @Nullable LocalDate[] starts;
    private final @Nullable LocalDate[] finishes;

    BackwardPass(Network network, WorkCalendar calendar, Anchor anchor) {
        this.network = network;
        this.calendar = calendar;
        this.starts = new LocalDate[network.nodes().size()];
        this.finishes = new LocalDate[network.nodes().size()];
        finishes[network.graph().position(anchor.node())] = anchor.lastWorkday(calendar);
        int[] order = network.graph().order();
        for (int i = order.length - 1; i >= 0; i--) {
            reckon(order[i]);
        }
    }

    @Nullable
    LocalDate start(int position) {
        return starts[position];
    }

    @Nullable
    LocalDate finish(int position) {
        return finishes[position];
    }

    private void reckon(int position) {
        Node node = network.nodes().get(position);
        LocalDate finish = finishes[position];
        for (Graph.Edge edge : network.graph().outgoing(position)) {
            LocalDate next = starts[edge.to()];
            if (next != null) {
                LocalDate latest = node.needed() ? edge.lag().before(calendar, next) : next;
                finish = finish == null || latest.isBefore(finish) ? latest : finish;
            }
        }
        if (finish != null) {
            finishes[position] = finish;
            starts[position] = node.needed() ? node.duration().before(calendar, finish) : finish;
        }
    }
}
