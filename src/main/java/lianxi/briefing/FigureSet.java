package lianxi.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.permit.TrackState;
import lianxi.project.ProjectDate;
import lianxi.shared.Matter;
import lianxi.shared.Movement;
import org.jspecify.annotations.Nullable;

/**
 * What every printed figure of a briefing is counted from, and the totals (统计数据). Compiled once, frozen on signing.
 *
 * @param cutOff 数据截至: the week's slot, or the moment of compiling where that lies before it
 * @param lines every track that is due or being clarified, in printed order
 * @param reports every reporting unit of the week, in printed order
 * @param dates how the projects' dates stand by their schedules; none in briefings frozen before there were schedules
 * @param matters every task and problem that was open at the cut-off or moved in the week; none in earlier briefings
 * @param quantities every quantity track at the cut-off; none in earlier briefings
 * @param totals counted from the lines, kept for later comparison
 */
public record FigureSet(
        LocalDate week,
        Instant cutOff,
        List<RegisterLine> lines,
        List<ReportLine> reports,
        List<DateLine> dates,
        List<MatterLine> matters,
        List<QuantityFigures> quantities,
        Map<Figure, Integer> totals) {

    public FigureSet {
        dates = dates == null ? List.of() : List.copyOf(dates);
        quantities = quantities == null ? List.of() : List.copyOf(quantities);
        matters = matters == null ? List.of() : List.copyOf(matters);
        lines = List.copyOf(lines);
        reports = List.copyOf(reports);
        totals = java.util.Collections.unmodifiableMap(new EnumMap<>(totals));
    }

    public static FigureSet of(
            LocalDate week,
            Instant cutOff,
            List<RegisterLine> lines,
            List<ReportLine> reports,
            List<DateLine> dates,
            List<MatterLine> matters,
            List<QuantityFigures> quantities) {
        Map<Figure, Integer> totals = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            totals.put(figure, count(figure, lines) + countReports(figure, reports) + countMatters(figure, matters));
        }
        return new FigureSet(week, cutOff, lines, reports, dates, matters, quantities, totals);
    }

    public int of(Figure figure) {
        return totals.getOrDefault(figure, 0);
    }

    /** The lines that a figure counts. */
    public List<RegisterLine> linesOf(Figure figure) {
        return lines.stream().filter(figure::counts).toList();
    }

    /** The tasks or problems that a figure counts. */
    public List<MatterLine> mattersOf(Figure figure) {
        return matters.stream().filter(figure::counts).toList();
    }

    /** How many of a project's lines a figure counts. */
    public int of(Figure figure, Project project) {
        return count(figure, project.lines());
    }

    /** The projects in printed order, each with its lines. */
    public List<Project> projects() {
        Map<Long, List<RegisterLine>> byProject = lines.stream()
                .collect(Collectors.groupingBy(RegisterLine::project, LinkedHashMap::new, Collectors.toList()));
        return byProject.values().stream()
                .map(of -> new Project(of.get(0).projectName(), of))
                .toList();
    }

    private static int count(Figure figure, List<RegisterLine> lines) {
        return (int) lines.stream().filter(figure::counts).count();
    }

    private static int countReports(Figure figure, List<ReportLine> reports) {
        return (int) reports.stream().filter(figure::counts).count();
    }

    private static int countMatters(Figure figure, List<MatterLine> matters) {
        return (int) matters.stream().filter(figure::counts).count();
    }

    /**
     * One track as it stood at the cut-off (台账的一行).
     *
     * @param forecastLate 预计误期; null in briefings that were frozen before schedules were counted back
     */
    public record RegisterLine(
            long track,
            long project,
            String projectName,
            String permit,
            String unit,
            TrackState state,
            boolean overdue,
            @Nullable Boolean forecastLate,
            @Nullable LocalDate due) {

        /** What is to be said of it beside its state: 逾期 or 预计误期. */
        public List<Figure> flags() {
            return Stream.of(Figure.OVERDUE, Figure.FORECAST_LATE)
                    .filter(figure -> figure.counts(this))
                    .toList();
        }
    }

    /** One of a project's two dates at the cut-off (并网日期推算), the slack in working days. */
    public record DateLine(String projectName, ProjectDate date, LocalDate target, LocalDate forecast, int slack) {}

    /** One reporting unit of the week. */
    public record ReportLine(String unit, boolean filed, boolean late) {}

    /**
     * One task or problem at the cut-off, and what became of it in the week.
     *
     * @param subject the thing, as "task:12"
     */
    public record MatterLine(
            Matter.Kind kind,
            String subject,
            String title,
            String unit,
            String path,
            @Nullable LocalDate due,
            boolean open,
            boolean overdue,
            Set<Movement.Kind> moved) {

        public MatterLine {
            moved = Set.copyOf(moved);
        }

        boolean is(Movement.Kind moving) {
            return moved.contains(moving);
        }
    }

    /** A project's part of the register. */
    public record Project(String name, List<RegisterLine> lines) {}
}
