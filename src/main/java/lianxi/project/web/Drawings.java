package lianxi.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.SchedulePass;
import org.springframework.stereotype.Component;

/** Makes drawings of schedules: what is shown, over which days, at which scale. */
@Component
class Drawings {

    private static final double ROW = 32;
    /** A finger's width. */
    private static final double TOUCH_ROW = 44;

    private static final double WALL_ROW = 44;
    private static final double WALL_WIDTH = 1150;
    private static final double LABEL_ROOM = 170;
    private static final int LOOK_BACK_YEARS = 1;
    private static final int LOOK_AHEAD_YEARS = 3;

    private final WorkCalendars calendars;
    private final ChartWords words;

    Drawings(WorkCalendars calendars, ChartWords words) {
        this.calendars = calendars;
        this.words = words;
    }

    Drawing screen(List<ChartNode> nodes, SchedulePass pass, Zoom zoom, boolean touch) {
        TimeAxis.Days days = days(nodes, List.of(pass));
        LocalDate first = later(days.first(), pass.today().minusWeeks(touch ? Zoom.DAY.weeksBack() : zoom.weeksBack()));
        TimeAxis axis = TimeAxis.over(new TimeAxis.Days(first, days.last()), zoom.dayWidth());
        return drawing(nodes, pass, axis, touch ? TOUCH_ROW : ROW, zoom.freeDays(), LABEL_ROOM);
    }

    /** For paper: the whole time in the width. */
    Drawing paper(List<ChartNode> nodes, SchedulePass pass, double width, double rowHeight, double labelRoom) {
        TimeAxis axis = TimeAxis.filling(days(nodes, List.of(pass)), width);
        return drawing(nodes, pass, axis, rowHeight, freeDays(axis), labelRoom);
    }

    /** Weekends where they can be seen, else longer runs. */
    static int freeDays(TimeAxis axis) {
        return axis.dayWidth() >= 1 ? 1 : 3;
    }

    private Drawing drawing(
            List<ChartNode> nodes, SchedulePass pass, TimeAxis axis, double rowHeight, int freeDays, double labelRoom) {
        WorkCalendar calendar = calendars.current();
        Draftsman draftsman = new Draftsman(axis, rowHeight, pass.today());
        List<Drawing.Line> lines = draftsman.lines(groups(nodes));
        List<Piece> front = new ArrayList<>();
        for (AnchorPass anchor : pass.anchors()) {
            front.addAll(draftsman.chain(anchor.chain(), lines));
        }
        return new Drawing(
                axis,
                lines.size() * rowHeight,
                rowHeight,
                axis.middle(pass.today()),
                months(axis),
                weeks(axis),
                marks(axis, pass, labelRoom),
                draftsman.ground(calendar, freeDays, lines.size()),
                lines,
                front.stream().distinct().toList());
    }

    /** The ground of the wall chart on screen: a row per project. */
    Drawing wall(List<WallBand> bands) {
        if (bands.isEmpty()) {
            return new Drawing(
                    TimeAxis.NONE, 0, WALL_ROW, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        TimeAxis axis = TimeAxis.over(WallCharts.days(bands), Zoom.MONTH.dayWidth());
        if (axis.width() < WALL_WIDTH) {
            axis = TimeAxis.filling(WallCharts.days(bands), WALL_WIDTH);
        }
        LocalDate today = bands.get(0).pass().today();
        Draftsman draftsman = new Draftsman(axis, WALL_ROW, today);
        return new Drawing(
                axis,
                bands.size() * WALL_ROW,
                WALL_ROW,
                axis.middle(today),
                months(axis),
                weeks(axis),
                List.of(today(axis, today)),
                draftsman.ground(calendars.current(), Zoom.MONTH.freeDays(), bands.size()),
                List.of(),
                List.of());
    }

    /** What a project's row shows there: the critical chain, the forecasts, the dates to be met. */
    List<Piece> band(WallBand band, Drawing wall, int row) {
        return new Draftsman(wall.axis(), WALL_ROW, band.pass().today()).band(band, row * WALL_ROW);
    }

    boolean isProvisional(List<WallBand> bands) {
        return !bands.isEmpty()
                && calendars
                        .current()
                        .isProvisional(
                                bands.get(0).pass().today(),
                                WallCharts.days(bands).last());
    }

    private List<Draftsman.Group> groups(List<ChartNode> nodes) {
        List<Draftsman.Group> groups = new ArrayList<>();
        nodes.stream()
                .map(node -> node.row().kind())
                .distinct()
                .forEach(kind -> groups.add(new Draftsman.Group(
                        words.text("project.chart.group." + kind),
                        nodes.stream()
                                .filter(node -> node.row().kind().equals(kind))
                                .toList())));
        return groups;
    }

    List<Drawing.Label> months(TimeAxis axis) {
        return axis.months().stream()
                .map(month -> new Drawing.Label(
                        axis.x(month.first()),
                        axis.end(month.last()) - axis.x(month.first()),
                        month(month.first(), month.first().equals(axis.from()))))
                .toList();
    }

    /** The year stands with January and with the first month shown. */
    private String month(LocalDate day, boolean first) {
        return first || day.getMonthValue() == 1
                ? words.text("project.chart.month.year", String.valueOf(day.getYear()), day.getMonthValue())
                : words.text("project.chart.month", day.getMonthValue());
    }

    static List<Drawing.Label> weeks(TimeAxis axis) {
        List<LocalDate> days = axis.dayWidth() >= Zoom.DAY.dayWidth()
                ? axis.from().datesUntil(axis.to().plusDays(1)).toList()
                : axis.mondays();
        double width = axis.dayWidth() * (days.size() == axis.mondays().size() ? 7 : 1);
        return days.stream()
                .map(day -> new Drawing.Label(axis.x(day), width, String.valueOf(day.getDayOfMonth())))
                .toList();
    }

    /** Today and the dates to be met, named on two levels where they stand close. */
    private List<Drawing.Mark> marks(TimeAxis axis, SchedulePass pass, double labelRoom) {
        List<Drawing.Mark> wanted = new ArrayList<>();
        wanted.add(today(axis, pass.today()));
        pass.anchors()
                .forEach(anchor -> wanted.add(new Drawing.Mark(
                        axis.end(anchor.anchor().date()),
                        words.text(
                                anchor.kind().messageKey() + ".short",
                                words.shortDay(anchor.anchor().date())),
                        "g-anchor",
                        0)));
        wanted.sort(Comparator.comparing(Drawing.Mark::x));
        List<Drawing.Mark> marks = new ArrayList<>();
        for (Drawing.Mark mark : wanted) {
            Drawing.Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            boolean close = last != null && last.level() == 0 && mark.x() - last.x() < labelRoom;
            marks.add(new Drawing.Mark(mark.x(), mark.text(), mark.css(), close ? 1 : 0));
        }
        return marks;
    }

    Drawing.Mark today(TimeAxis axis, LocalDate today) {
        return new Drawing.Mark(
                axis.middle(today), words.text("project.chart.today", words.shortDay(today)), "g-today", 0);
    }

    /** Everything that is told of the nodes, today and the dates to be met, within reasonable bounds. */
    static TimeAxis.Days days(Collection<ChartNode> nodes, List<SchedulePass> passes) {
        LocalDate today = passes.get(0).today();
        List<LocalDate> days = new ArrayList<>();
        days.add(today);
        passes.stream()
                .flatMap(pass -> pass.anchors().stream())
                .forEach(anchor -> days.add(anchor.anchor().date()));
        nodes.stream().flatMap(Drawings::days).filter(Objects::nonNull).forEach(days::add);
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new TimeAxis.Days(
                later(first.minusDays(3), today.minusYears(LOOK_BACK_YEARS)),
                earlier(last.plusDays(10), today.plusYears(LOOK_AHEAD_YEARS)));
    }

    private static Stream<LocalDate> days(ChartNode node) {
        return Stream.of(
                node.start(),
                node.finish(),
                node.row().baselineStart(),
                node.row().baselineFinish(),
                node.isOpen() ? node.pass().latestStart() : null,
                node.isOpen() ? node.pass().latestSafeDate() : null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
