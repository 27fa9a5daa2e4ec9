package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lianxi.calendar.Notices;
import lianxi.calendar.WorkCalendar;

/** Builds small networks for tests: nodes are told by their number, "5d" are working days and "5e" calendar days. */
final class Networks {

    static final WorkCalendar CALENDAR = Notices.CALENDAR;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();

    static NodeKey key(long id) {
        return new NodeKey(NodeKey.PERMIT_STEP, id);
    }

    static LocalDate day(String text) {
        return LocalDate.parse("2017-" + text);
    }

    static Duration lasting(String text) {
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        return text.endsWith("d") ? Duration.workdays(amount) : Duration.calendarDays(amount);
    }

    Networks node(long id, String duration) {
        return node(id, duration, node -> node);
    }

    Networks node(long id, String duration, UnaryOperator<Node> change) {
        nodes.add(change.apply(Node.planned(key(id), "N" + id, lasting(duration))));
        return this;
    }

    /** A node with what is recorded of it: days as "01-16", "" for none. */
    Networks node(long id, String duration, String started, String finished, String expected) {
        return node(
                id, duration, node -> node.withFacts(new NodeFacts(known(started), known(finished), known(expected))));
    }

    Networks link(long from, long to) {
        return link(from, to, "0d");
    }

    Networks link(long from, long to, String lag) {
        links.add(new Link(key(from), key(to), lasting(lag)));
        return this;
    }

    Networks anchor(AnchorKind kind, String date, long node) {
        anchors.add(new Anchor(kind, day(date), key(node)));
        return this;
    }

    Network build() {
        return new Network(nodes, links, anchors);
    }

    SchedulePass pass(String today) {
        return build().pass(CALENDAR, day(today));
    }

    private static LocalDate known(String text) {
        return text.isEmpty() ? null : day(text);
    }
}
