package lianxi.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Puts the wall chart of all projects together (挂图作战). */
@Component
class WallCharts {

    private static final int WEEKS_BACK = 3;
    private static final int MOST_WEEKS_BACK = 13;

    private final ProjectQueries projects;
    private final ScheduleViews schedules;
    private final ChartNodes charts;
    private final Drawings drawings;
    private final ChartWords words;

    WallCharts(
            ProjectQueries projects, ScheduleViews schedules, ChartNodes charts, Drawings drawings, ChartWords words) {
        this.projects = projects;
        this.schedules = schedules;
        this.charts = charts;
        this.drawings = drawings;
        this.words = words;
    }

    /** All projects in the order in which they were entered; as many queries for one as for many. */
    List<WallBand> bands(Actor reader) {
        Map<ProjectId, ScheduleView> byProject =
                schedules.all(reader).stream().collect(Collectors.toMap(ScheduleView::project, Function.identity()));
        List<WallBand> bands = new ArrayList<>();
        for (ProjectView project : projects.all()) {
            ScheduleView schedule = byProject.get(project.id());
            if (schedule != null) {
                bands.add(new WallBand(project, schedule.pass(), charts.nodes(schedule, schedule.pass())));
            }
        }
        return bands;
    }

    WallPage page(List<WallBand> bands, String asOf) {
        Drawing drawing = drawings.wall(bands);
        List<WallPage.Row> rows = new ArrayList<>();
        for (int at = 0; at < bands.size(); at++) {
            rows.add(row(bands.get(at), drawing, at));
        }
        return new WallPage(asOf, rows, drawing, drawings.isProvisional(bands));
    }

    private WallPage.Row row(WallBand band, Drawing drawing, int at) {
        List<WallPage.Date> dates =
                band.isPlanned() ? band.anchors().stream().map(this::date).toList() : List.of();
        WallPage.Now now = band.now()
                .map(node -> new WallPage.Now(
                        node.row().name(), node.row().path(), words.ball(node.row()), words.day(node.finish())))
                .orElse(null);
        String label = band.project().name()
                + dates.stream()
                        .map(date -> words.text("project.chart.comma") + date.name() + date.forecast())
                        .collect(Collectors.joining());
        return new WallPage.Row(
                band,
                band.project().name(),
                "/projects/" + band.project().id() + "/schedule",
                dates,
                now,
                at * drawing.rowHeight(),
                drawings.band(band, drawing, at),
                label);
    }

    private WallPage.Date date(AnchorPass anchor) {
        return new WallPage.Date(
                words.text(anchor.kind().messageKey()),
                words.day(anchor.anchor().date()),
                words.forecast(anchor),
                words.margin(anchor.slack()),
                anchor.slack() != null && anchor.slack() < 0);
    }

    /** From what is open or was today's business a few weeks ago to the last that any project tells of. */
    static TimeAxis.Days days(List<WallBand> bands) {
        LocalDate today = bands.get(0).pass().today();
        List<ChartNode> open = bands.stream()
                .flatMap(band -> band.nodes().stream())
                .filter(ChartNode::isOpen)
                .toList();
        LocalDate first = open.stream()
                .map(ChartNode::start)
                .filter(day -> day != null && day.isAfter(today.minusWeeks(MOST_WEEKS_BACK)))
                .min(Comparator.naturalOrder())
                .orElse(today);
        LocalDate usual = today.minusWeeks(WEEKS_BACK);
        LocalDate last =
                Drawings.days(open, bands.stream().map(WallBand::pass).toList()).last();
        return new TimeAxis.Days(first.isBefore(usual) ? first : usual, last);
    }
}
