package lianxi.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lianxi.calendar.Light;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;
import lianxi.document.ChartPrinter;
import org.springframework.stereotype.Component;

/** A project's schedule on A3 (倒排工期图): as on the page, on as many sheets as its nodes need. */
@Component
class ScheduleSheet {

    private static final double NAMES = 104;
    private static final double BALL = 78;
    private static final double LEGEND = 7;
    private static final double TOP = ChartPage.TOP + LEGEND + ChartPainter.AXIS;
    private static final double LOWEST_ROW = 3.6;
    private static final double HIGHEST_ROW = 7.5;
    private static final double NAME_TYPE = 8;
    private static final double MARK_ROOM = 46;

    private final ChartPrinter printer;
    private final Drawings drawings;
    private final ChartWords words;

    ScheduleSheet(ChartPrinter printer, Drawings drawings, ChartWords words) {
        this.printer = printer;
        this.drawings = drawings;
        this.words = words;
    }

    byte[] bytes(SchedulePage page, Locale locale) {
        List<ChartNode> nodes = page.rows().stream().map(SchedulePage.Row::node).toList();
        long heads = nodes.stream().map(node -> node.row().kind()).distinct().count();
        double room = ChartPage.BOTTOM - TOP - 2;
        double height = Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, room / Math.max(1, nodes.size() + heads)));
        Drawing drawing =
                drawings.paper(nodes, page.pass(), ChartPage.RIGHT - ChartPage.LEFT - NAMES, height, MARK_ROOM);
        int most = (int) (room / height);
        List<Consumer<ChartPage>> sheets = new ArrayList<>();
        int rows = drawing.lines().size();
        for (int from = 0; from < Math.max(1, rows); from += most) {
            Drawing part = drawing.part(Math.min(from, rows), Math.min(rows, from + most));
            sheets.add(paper -> draw(paper, part, page));
        }
        ChartPrinter.Head head = new ChartPrinter.Head(
                words.text("project.chart.paper.title", page.project().name()),
                line(page),
                words.text("project.chart.asOf", words.day(page.pass().today())));
        return printer.print(head, locale, sheets);
    }

    /** What is tried stands first: nobody shall take it for the schedule. */
    private String line(SchedulePage page) {
        String anchors = page.anchors().stream()
                .map(anchor -> words.text("project.chart.paper.anchor", anchor.name(), anchor.forecast()))
                .collect(Collectors.joining(words.text("project.chart.paper.between")));
        return page.trial().isRunning() ? words.text("project.chart.paper.trial", anchors) : anchors;
    }

    private void draw(ChartPage paper, Drawing drawing, SchedulePage page) {
        new ChartLegend(paper, words).schedule(ChartPage.LEFT, ChartPage.TOP + 2.8);
        ChartPainter painter = new ChartPainter(paper, ChartPage.LEFT + NAMES, TOP);
        painter.axis(drawing);
        painter.rows(drawing);
        for (Drawing.Line line : drawing.lines()) {
            double y = TOP + line.y();
            if (line.isGroup()) {
                paper.fill(ChartPage.LEFT, y, NAMES, drawing.rowHeight(), ChartInk.HEAD);
                paper.text(line.head(), ChartPage.LEFT + 1.5, y + drawing.rowHeight() / 2 + 1.15, 8, ChartInk.INK_2);
            } else {
                name(paper, line.node(), y, drawing.rowHeight());
                critical(paper, line, y, drawing.rowHeight());
            }
            paper.line(ChartPage.LEFT, y, ChartPage.LEFT + NAMES, y, 0.12, ChartInk.LINE);
        }
        paper.frame(ChartPage.LEFT, TOP, NAMES, drawing.height(), 0.25, ChartInk.LINE_STRONG);
        if (page.provisional()) {
            paper.text(words.text("shared.provisional"), ChartPage.LEFT, ChartPage.BOTTOM + 2, 6.5, ChartInk.INK_2);
        }
    }

    private void name(ChartPage paper, ChartNode node, double y, double height) {
        Light light = node.light().light();
        double baseline = y + height / 2 + 1.15;
        double left = ChartPage.LEFT + 1.5;
        ChartInk ink = ChartInk.of(light.token());
        paper.shape(light.shape(), left, y + height / 2 - 1.4, 2.8, ink);
        String word = words.text(node.light().messageKey());
        paper.text(word, left + 3.6, baseline, 7, ink == ChartInk.OK ? ChartInk.INK_2 : ink);
        double name = left + 16;
        paper.text(paper.cut(node.row().name(), BALL - 18, NAME_TYPE), name, baseline, NAME_TYPE, ChartInk.INK);
        if (node.isOpen()) {
            String ball = paper.cut(words.ball(node.row()), NAMES - BALL - 1.5, 7);
            paper.text(ball, ChartPage.LEFT + BALL + 1, baseline, 7, ChartInk.INK_2);
        }
    }

    private void critical(ChartPage paper, Drawing.Line line, double y, double height) {
        if (!line.node().critical()) {
            return;
        }
        String word = words.text("project.chart.critical");
        double x = Math.min(
                ChartPage.LEFT + NAMES + line.wordX(),
                ChartPage.RIGHT - paper.width(word, ChartPage.SMALLEST_TYPE + 0.5));
        paper.text(word, x, y + height / 2 + 1, ChartPage.SMALLEST_TYPE + 0.5, ChartInk.INK);
    }
}
