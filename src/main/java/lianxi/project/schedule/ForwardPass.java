package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts from what is recorded and today (顺推). A node that is not needed has the dates at which it passes its links through, none
 * where nothing comes before it.
 */
final class ForwardPass {

    private final Network network;
    private final WorkCalendar calendar;
    private final LocalDate firstDay;
    private final @Nullable LocalDate[] starts;
    private final @Nullable LocalDate[] finishes;
    private final List<List<Integer>> drivers = new ArrayList<>();

    ForwardPass(Network network, WorkCalendar calendar, LocalDate today) {
        this.network = network;
        this.calendar = calendar;
        this.firstDay = calendar.workdayOnOrAfter(today);
        this.starts = new LocalDate[network.nodes().size()];
        this.finishes = new LocalDate[network.nodes().size()];
        network.nodes().forEach(node -> drivers.add(List.of()));
        for (int position : network.graph().order()) {
            reckon(position);
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

    /** The needed nodes before it whose finish decides when it starts, in order; none where today or a record does. */
    List<Integer> drivers(int position) {
        return drivers.get(position);
    }

    private void reckon(int position) {
        Node node = network.nodes().get(position);
        NodeFacts facts = node.facts();
        if (!node.needed()) {
            LocalDate ready = ready(position);
            starts[position] = ready;
            finishes[position] = ready;
            drive(position, ready);
        } else if (facts.finishedOn() != null) {
            starts[position] = facts.startedOn() == null ? facts.finishedOn() : facts.startedOn();
            finishes[position] = facts.finishedOn();
        } else if (facts.startedOn() != null) {
            starts[position] = facts.startedOn();
            finishes[position] = openFinish(node, facts.startedOn());
        } else {
            LocalDate ready = later(ready(position), firstDay);
            LocalDate start = shifted(ready, Math.max(0, network.shift(node)));
            starts[position] = start;
            finishes[position] = node.duration().after(calendar, start);
            drive(position, ready);
        }
    }

    private LocalDate openFinish(Node node, LocalDate startedOn) {
        LocalDate expected = node.facts().expectedOn();
        LocalDate due = expected == null ? node.duration().after(calendar, startedOn) : expected;
        return later(shifted(due, network.shift(node)), firstDay);
    }

    private LocalDate shifted(LocalDate day, int workdays) {
        return workdays == 0 ? day : calendar.plusWorkdays(day, workdays);
    }

    /** When the last predecessor and the lag after it are over. */
    private @Nullable LocalDate ready(int position) {
        LocalDate ready = null;
        for (Graph.Edge edge : network.graph().incoming(position)) {
            LocalDate over = over(edge);
            ready = over == null ? ready : later(ready, over);
        }
        return ready;
    }

    private @Nullable LocalDate over(Graph.Edge edge) {
        LocalDate finish = finishes[edge.from()];
        boolean waits = network.nodes().get(edge.from()).needed();
        return finish == null || !waits ? finish : edge.lag().after(calendar, finish);
    }

    private void drive(int position, @Nullable LocalDate ready) {
        if (ready == null) {
            return;
        }
        Set<Integer> deciding = new TreeSet<>();
        for (Graph.Edge edge : network.graph().incoming(position)) {
            if (ready.equals(over(edge))) {
                boolean passedThrough = !network.nodes().get(edge.from()).needed();
                deciding.addAll(passedThrough ? drivers.get(edge.from()) : Set.of(edge.from()));
            }
        }
        drivers.set(position, List.copyOf(deciding));
    }

    private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
        return a != null && a.isAfter(b) ? a : b;
    }
}
