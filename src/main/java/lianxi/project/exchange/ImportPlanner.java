package lianxi.project.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.project.schedule.CycleException;
import lianxi.project.schedule.Link;
import lianxi.project.schedule.Network;
import lianxi.project.schedule.Node;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;

/** Compares a sheet with the schedule as it stands: which rows change what, and which are wrong. */
final class ImportPlanner {

    private final ScheduleView schedule;
    private final List<ImportSheet.Line> lines;
    private final SheetWords words;
    private final Locale locale;
    private final Map<String, NodeKey> nodesByNumber = new HashMap<>();
    private final Map<NodeKey, RowReader> readers = new HashMap<>();

    ImportPlanner(ScheduleView schedule, List<ImportSheet.Line> lines, SheetWords words, Locale locale) {
        this.schedule = schedule;
        this.lines = lines;
        this.words = words;
        this.locale = locale;
    }

    ImportPlan plan() {
        List<RowReader> rows = identified();
        rows.forEach(row -> row.read(nodesByNumber));
        findSameNames(rows);
        findCircle();
        ImportPlan plan = new ImportPlan();
        rows.forEach(row -> row.addTo(plan));
        return plan;
    }

    /** Finds each row's node, and which numbers the sheet calls the nodes by. */
    private List<RowReader> identified() {
        Map<String, ScheduleView.Row> known = schedule.rows().stream()
                .collect(Collectors.toMap(row -> row.key().toString(), row -> row));
        List<RowReader> rows = new ArrayList<>();
        for (ImportSheet.Line line : lines) {
            ScheduleView.Row node = known.get(line.text(SheetColumn.KEY));
            RowReader row = new RowReader(schedule, node, line, words, locale);
            rows.add(row);
            if (node == null) {
                row.fault(SheetColumn.KEY, "project.exchange.fault.unknown");
            } else if (readers.putIfAbsent(node.key(), row) != null) {
                row.fault(SheetColumn.KEY, "project.exchange.fault.twice");
            }
            String number = line.text(SheetColumn.NUMBER);
            if (node != null && nodesByNumber.putIfAbsent(number, node.key()) != null) {
                row.fault(SheetColumn.NUMBER, "project.exchange.fault.numberTwice", number);
            }
        }
        return rows;
    }

    private void findSameNames(List<RowReader> rows) {
        Set<NodeKey> listed = readers.keySet();
        Stream<String> others = schedule.rows().stream()
                .filter(row -> row.isMilestone() && !listed.contains(row.key()))
                .map(ScheduleView.Row::name);
        Stream<String> read = rows.stream().filter(RowReader::isMilestone).map(RowReader::name);
        Map<String, Long> bearers =
                Stream.concat(others, read).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        rows.stream()
                .filter(row -> row.isRenamed() && bearers.get(row.name()) > 1)
                .forEach(row -> row.fault(SheetColumn.NAME, "project.schedule.refused.nameTaken"));
    }

    private void findCircle() {
        try {
            new Network(nodes(), links(), List.of());
        } catch (CycleException circle) {
            String names = String.join(" → ", circle.names());
            circle.nodes().stream()
                    .map(node -> readers.get(node.key()))
                    .filter(row -> row != null && row.links().isPresent())
                    .forEach(row -> row.fault(SheetColumn.BEFORE, "project.schedule.refused.circle", names));
        }
    }

    private List<Node> nodes() {
        return schedule.network().nodes();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Node node : nodes()) {
            RowReader row = readers.get(node.key());
            if (row != null && row.links().isPresent()) {
                row.links().get().forEach((from, lag) -> links.add(new Link(from, node.key(), lag)));
            } else {
                schedule.linksTo(node.key())
                        .forEach(link -> links.add(new Link(link.before(), link.after(), link.lag())));
            }
        }
        return links;
    }
}
