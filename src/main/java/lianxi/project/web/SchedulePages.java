package lianxi.project.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.project.ProjectView;
import lianxi.project.schedule.AnchorKind;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleMoves;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a schedule out as its page. */
@Component
class SchedulePages {

    private final ChartNodes charts;
    private final Trials trials;
    private final Drawings drawings;
    private final ChartWords words;

    SchedulePages(ChartNodes charts, Trials trials, Drawings drawings, ChartWords words) {
        this.charts = charts;
        this.trials = trials;
        this.drawings = drawings;
        this.words = words;
    }

    SchedulePage page(ProjectView project, ScheduleView schedule, ChartQuery query, SchedulePage.Asked asked) {
        Trials.Outcome outcome = trials.outcome(schedule, query, asked);
        ChartQuery shown = outcome.query();
        List<ChartNode> all = charts.nodes(schedule, outcome.pass());
        List<ChartNode> nodes = all.stream().filter(shown::admits).toList();
        return new SchedulePage(
                project,
                shown,
                outcome.pass(),
                anchors(schedule, outcome, all),
                tooLate(all),
                drawings.screen(nodes, outcome.pass(), shown.scale(), shown.wantsDrawing()),
                nodes.stream().map(this::row).toList(),
                all.size(),
                schedule.baseline() == null
                        ? null
                        : words.text(
                                "project.chart.baseline.of", schedule.baseline().number()),
                schedule.provisional(),
                zooms(project.id(), shown),
                filters(project.id(), all, shown),
                trials.page(schedule, outcome),
                new SchedulePage.Links(
                        shown.address("/projects/" + project.id() + "/schedule.pdf"),
                        shown.drawn(true).address(project.id()),
                        shown.drawn(false).address(project.id())));
    }

    private List<SchedulePage.Anchor> anchors(ScheduleView schedule, Trials.Outcome outcome, List<ChartNode> nodes) {
        Map<NodeKey, ChartNode> byKey = new LinkedHashMap<>();
        nodes.forEach(node -> byKey.put(node.row().key(), node));
        List<ScheduleMoves.AnchorMove> moves = outcome.changes().isEmpty()
                ? List.of()
                : outcome.pass().movesSince(schedule.pass()).anchors();
        return outcome.pass().anchors().stream()
                .map(anchor -> anchor(anchor, moves, byKey))
                .toList();
    }

    private SchedulePage.Anchor anchor(
            AnchorPass anchor, List<ScheduleMoves.AnchorMove> moves, Map<NodeKey, ChartNode> nodes) {
        String moved = moves.stream()
                .filter(move -> move.kind() == anchor.kind())
                .map(words::moved)
                .findFirst()
                .orElse(null);
        return new SchedulePage.Anchor(
                words.text(anchor.kind().messageKey()),
                words.day(anchor.anchor().date()),
                words.forecast(anchor),
                anchor.slack() != null && anchor.slack() < 0,
                moved,
                anchor.chain().stream().map(key -> step(nodes.get(key))).toList());
    }

    private SchedulePage.Step step(ChartNode node) {
        return new SchedulePage.Step(
                node.row().name(), node.row().path(), words.ball(node.row()), words.day(node.finish()), node);
    }

    private List<SchedulePage.TooLate> tooLate(List<ChartNode> nodes) {
        return nodes.stream()
                .filter(node -> node.tooLate() != null && node.isOpen())
                .map(node -> new SchedulePage.TooLate(
                        node.row().name(),
                        node.row().path(),
                        words.text(
                                "project.chart.tooLate",
                                words.duration(node.row().duration()),
                                words.day(node.pass().latestSafeDate()),
                                node.tooLate())))
                .toList();
    }

    private SchedulePage.Row row(ChartNode node) {
        ScheduleView.Row row = node.row();
        return new SchedulePage.Row(
                node,
                row.name(),
                row.path(),
                row.unitName() == null ? "–" : row.unitName(),
                words.ball(row),
                words.duration(node.pass().node().duration()),
                words.span(row.baselineStart(), row.baselineFinish()),
                words.span(node.start(), node.finish()),
                node.isOpen() ? words.day(node.pass().latestStart()) : "–",
                node.isOpen() ? words.day(node.pass().latestSafeDate()) : "–",
                node.isOpen() ? words.slack(node.pass().slack()) : "–",
                node.isOpen() && node.pass().slack() != null && node.pass().slack() < 0,
                words.label(node));
    }

    private List<SchedulePage.Choice> zooms(ProjectId project, ChartQuery query) {
        return Arrays.stream(Zoom.values())
                .map(zoom -> new SchedulePage.Choice(
                        words.text(zoom.messageKey()), query.at(zoom).address(project), query.scale() == zoom))
                .toList();
    }

    private SchedulePage.Filters filters(ProjectId project, List<ChartNode> nodes, ChartQuery query) {
        Set<Light> lights = EnumSet.noneOf(Light.class);
        nodes.forEach(node -> lights.add(node.light().light()));
        return new SchedulePage.Filters(
                units(nodes),
                lights.stream()
                        .map(light -> Option.of(light, words.text(light.messageKey())))
                        .toList(),
                Arrays.stream(AnchorKind.values())
                        .map(anchor -> Option.of(anchor, words.text(anchor.messageKey())))
                        .toList(),
                chips(project, nodes, query),
                query.unfiltered().address(project));
    }

    private static List<Option> units(List<ChartNode> nodes) {
        return nodes.stream()
                .filter(node -> node.row().unit() != null && node.row().unitName() != null)
                .map(node -> Option.of(node.row().unit(), node.row().unitName()))
                .distinct()
                .sorted(Comparator.comparing(option -> Long.valueOf(option.value())))
                .toList();
    }

    private List<Chip> chips(ProjectId project, List<ChartNode> nodes, ChartQuery query) {
        List<Chip> chips = new ArrayList<>();
        if (query.unit() != null) {
            chips.add(new Chip(
                    words.text("project.chart.chip.unit", unitName(nodes, query.unit())),
                    query.withoutUnit().address(project)));
        }
        if (query.light() != null) {
            chips.add(new Chip(
                    words.text(query.light().messageKey()), query.withoutLight().address(project)));
        }
        if (query.onlyCritical()) {
            chips.add(new Chip(
                    words.text("project.chart.onlyCritical"),
                    query.withoutCritical().address(project)));
        }
        if (query.anchor() != null) {
            chips.add(new Chip(
                    words.text(
                            "project.chart.chip.anchor",
                            words.text(query.anchor().messageKey())),
                    query.withoutAnchor().address(project)));
        }
        return chips;
    }

    private static String unitName(List<ChartNode> nodes, @Nullable Long unit) {
        return units(nodes).stream()
                .filter(option -> option.value().equals(String.valueOf(unit)))
                .map(Option::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("–");
    }
}
