package lianxi.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import lianxi.calendar.Light;
import lianxi.calendar.WorkCalendars;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;
import lianxi.document.ChartPrinter;
import lianxi.project.schedule.AnchorPass;
import org.springframework.stereotype.Component;

/** The wall chart on A3 (挂图作战): thirteen projects on one page, a band each, readable at arm's length. */
@Component
class WallSheet {

    private static final double PANEL = 104;
    private static final double LEGEND = 7;
    private static final double AXIS = ChartPainter.MONTHS + ChartPainter.WEEKS + 4.5;
    private static final double TOP = ChartPage.TOP + LEGEND + AXIS;
    private static final double LEFT = ChartPage.LEFT + PANEL;
    private static final double LOWEST_BAND = 17.4;
    private static final double HIGHEST_BAND = 56;
    private static final double LARGEST = 1.5;

    private final ChartPrinter printer;
    private final Drawings drawings;
    private final WorkCalendars calendars;
    private final ChartWords words;

    WallSheet(ChartPrinter printer, Drawings drawings, WorkCalendars calendars, ChartWords words) {
        this.printer = printer;
        this.drawings = drawings;
        this.calendars = calendars;
        this.words = words;
    }

    byte[] bytes(List<WallBand> bands, String now, Locale locale) {
        double room = ChartPage.BOTTOM - TOP - 1;
        double height = Math.min(HIGHEST_BAND, Math.max(LOWEST_BAND, room / Math.max(1, bands.size())));
        int most = (int) (room / height + 0.001);
        List<Consumer<ChartPage>> sheets = new ArrayList<>();
        for (int from = 0; from < Math.max(1, bands.size()); from += most) {
            List<WallBand> shown = bands.subList(from, Math.min(bands.size(), from + most));
            sheets.add(paper -> draw(paper, bands, shown, height));
        }
        ChartPrinter.Head head = new ChartPrinter.Head(
                words.text("project.wall.title"),
                words.text("project.wall.line", bands.size()),
                words.text("project.chart.asOf", now));
        return printer.print(head, locale, sheets);
    }

    private void draw(ChartPage paper, List<WallBand> all, List<WallBand> bands, double height) {
        new ChartLegend(paper, words).wall(ChartPage.LEFT, ChartPage.TOP + 2.8);
        if (bands.isEmpty()) {
            paper.text(words.text("project.none"), ChartPage.LEFT, TOP, 12, ChartInk.INK);
            return;
        }
        TimeAxis axis = TimeAxis.filling(WallCharts.days(all), ChartPage.RIGHT - LEFT);
        ground(paper, axis, bands, height);
        for (int at = 0; at < bands.size(); at++) {
            double y = TOP + at * height;
            panel(paper, bands.get(at), y, scale(height));
            if (bands.get(at).isPlanned()) {
                new WallLanes(paper, axis, words, LEFT, y, height, scale(height)).draw(bands.get(at));
            }
            paper.line(ChartPage.LEFT, y, ChartPage.RIGHT, y, 0.3, ChartInk.LINE_STRONG);
        }
        double bottom = TOP + bands.size() * height;
        paper.line(LEFT, TOP, LEFT, bottom, 0.3, ChartInk.LINE_STRONG);
        paper.frame(ChartPage.LEFT, TOP, ChartPage.RIGHT - ChartPage.LEFT, bottom - TOP, 0.3, ChartInk.LINE_STRONG);
        if (drawings.isProvisional(all)) {
            paper.text(words.text("shared.provisional"), ChartPage.LEFT, ChartPage.BOTTOM + 2, 6.5, ChartInk.INK_2);
        }
    }

    private void ground(ChartPage paper, TimeAxis axis, List<WallBand> bands, double height) {
        double rows = bands.size() * height;
        Draftsman draftsman = new Draftsman(axis, rows, bands.get(0).pass().today());
        Drawing.Mark today = drawings.today(axis, bands.get(0).pass().today());
        Drawing drawing = new Drawing(
                axis,
                rows,
                rows,
                today.x(),
                drawings.months(axis),
                Drawings.weeks(axis),
                List.of(today),
                draftsman.ground(calendars.current(), Drawings.freeDays(axis), 1),
                List.of(),
                List.of());
        ChartPainter painter = new ChartPainter(paper, LEFT, TOP);
        painter.axis(drawing, AXIS);
        painter.pieces(drawing.ground());
        painter.marks(drawing, AXIS - ChartPainter.MONTHS - ChartPainter.WEEKS);
    }

    /** Fewer projects take larger print. */
    private static double scale(double height) {
        return Math.min(LARGEST, Math.max(1, height / (LOWEST_BAND + 1)));
    }

    /** Name, lights, both dates, and what decides now. */
    private void panel(ChartPage paper, WallBand band, double y, double scale) {
        double left = ChartPage.LEFT + 1.5;
        double size = Math.min(9, 7.5 * scale);
        double lights = lights(paper, band, y + 4.8 * scale);
        double title = paper.sizeFor(band.project().name(), lights - left - 2, Math.min(13, 11 * scale));
        paper.text(
                paper.cut(band.project().name(), lights - left - 2, title), left, y + 4.9 * scale, title, ChartInk.INK);
        double baseline = y + 8.9 * scale;
        if (!band.isPlanned()) {
            paper.text(words.text("project.chart.none"), left, baseline, size, ChartInk.INK_2);
            return;
        }
        for (AnchorPass anchor : band.anchors()) {
            date(paper, anchor, left, baseline, size);
            baseline += 3.7 * scale;
        }
        double line = baseline;
        band.now().ifPresent(node -> {
            String text = words.text("project.wall.now", node.row().name(), words.ball(node.row()));
            paper.text(paper.cut(text, PANEL - 3, size), left, line, size, ChartInk.INK);
        });
    }

    private void date(ChartPage paper, AnchorPass anchor, double left, double baseline, double size) {
        boolean late = anchor.slack() != null && anchor.slack() < 0;
        paper.shape(late ? "diamond" : "disc", left, baseline - 2.4, 2.7, late ? ChartInk.LATE : ChartInk.OK);
        String target = words.text(
                anchor.kind().messageKey() + ".short",
                words.plainDay(anchor.anchor().date()));
        paper.text(target, left + 3.6, baseline, size, ChartInk.INK);
        if (anchor.forecast() != null) {
            String forecast = words.text(
                    "project.wall.forecast", words.plainDay(anchor.forecast()), words.margin(anchor.slack()));
            paper.text(
                    paper.cut(forecast, PANEL - 43, size),
                    left + 41,
                    baseline,
                    size,
                    late ? ChartInk.LATE : ChartInk.INK_2);
        }
    }

    /** Shapes with counts, right-aligned; tells where they begin. */
    private double lights(ChartPage paper, WallBand band, double baseline) {
        double x = LEFT - 1.5;
        List<Map.Entry<Light, Long>> counts = new ArrayList<>(band.lights().entrySet());
        for (int at = counts.size() - 1; at >= 0; at--) {
            String count = String.valueOf(counts.get(at).getValue());
            Light light = counts.get(at).getKey();
            x -= paper.width(count, 7.5);
            paper.text(count, x, baseline, 7.5, ChartInk.INK);
            x -= 3.4;
            paper.shape(light.shape(), x, baseline - 2.4, 2.7, ChartInk.of(light.token()));
            x -= 1.4;
        }
        return x;
    }
}
