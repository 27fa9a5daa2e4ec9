package lianxi.permit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;
import lianxi.document.ChartPrinter;
import lianxi.permit.TrackCounts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The matrix projects × permits for the wall (手续一览 A3): 13 × 28 on one page, more projects on further ones. */
@Component
class MatrixSheet {

    private static final double NAME_WIDTH = 36;
    private static final double HEAD_HEIGHT = 13;
    private static final double LEGEND_HEIGHT = 8;
    private static final double NOTE_HEIGHT = 5;
    private static final double LOWEST_ROW = 9;
    private static final double HIGHEST_ROW = 17.6;
    private static final double WIDEST_COLUMN = 22;
    private static final double TYPE = 8.5;
    private static final double LINE = 3.6;

    private final ChartPrinter printer;
    private final MessageSource messages;

    MatrixSheet(ChartPrinter printer, MessageSource messages) {
        this.printer = printer;
        this.messages = messages;
    }

    byte[] bytes(MatrixPage page, String now, Locale locale) {
        ChartPrinter.Head head = new ChartPrinter.Head(
                text(locale, "permit.matrix"), counts(page.counts(), locale), text(locale, "permit.asOf", now));
        List<Consumer<ChartPage>> drawings = new ArrayList<>();
        Grid grid = Grid.of(page);
        for (int from = 0; from < Math.max(1, page.rows().size()); from += grid.rows()) {
            List<MatrixPage.Row> rows =
                    page.rows().subList(from, Math.min(page.rows().size(), from + grid.rows()));
            drawings.add(paper -> draw(paper, page, rows, grid, locale));
        }
        return printer.print(head, locale, drawings);
    }

    /** What fits: rows on a page, and the size of a cell. */
    private record Grid(int rows, double height, double width) {

        static Grid of(MatrixPage page) {
            double room = ChartPage.BOTTOM - NOTE_HEIGHT - top();
            int most = (int) (room / LOWEST_ROW);
            int rows = Math.min(most, Math.max(1, page.rows().size()));
            double width = (ChartPage.RIGHT - ChartPage.LEFT - NAME_WIDTH)
                    / Math.max(1, page.columns().size());
            return new Grid(rows, Math.min(HIGHEST_ROW, room / rows), Math.min(WIDEST_COLUMN, width));
        }

        static double top() {
            return ChartPage.TOP + LEGEND_HEIGHT + HEAD_HEIGHT;
        }

        double x(int column) {
            return ChartPage.LEFT + NAME_WIDTH + column * width;
        }

        double y(int row) {
            return top() + row * height;
        }
    }

    private void draw(ChartPage paper, MatrixPage page, List<MatrixPage.Row> rows, Grid grid, Locale locale) {
        legend(paper, page);
        if (rows.isEmpty()) {
            paper.text(text(locale, page.emptyKey()), ChartPage.LEFT, Grid.top(), 12, ChartInk.INK);
            return;
        }
        head(paper, page, grid, locale);
        for (int at = 0; at < rows.size(); at++) {
            row(paper, rows.get(at), grid, grid.y(at));
        }
        rules(paper, page.columns().size(), rows.size(), grid);
        if (page.provisional()) {
            paper.text(
                    text(locale, "shared.provisional"),
                    ChartPage.LEFT,
                    ChartPage.BOTTOM - 1,
                    ChartPage.SMALLEST_TYPE + 1,
                    ChartInk.INK_2);
        }
    }

    private static void legend(ChartPage paper, MatrixPage page) {
        double x = ChartPage.LEFT;
        for (MatrixPage.Key key : page.legend()) {
            if (key.count() == 0) {
                continue;
            }
            String word = key.word() + " " + key.count();
            paper.shape(key.shape(), x, ChartPage.TOP, 3.4, ink(key.css()));
            paper.text(word, x + 4.4, ChartPage.TOP + 2.9, 9, ChartInk.INK);
            x += 4.4 + paper.width(word, 9) + 6;
        }
    }

    private void head(ChartPage paper, MatrixPage page, Grid grid, Locale locale) {
        double top = Grid.top() - HEAD_HEIGHT;
        paper.fill(ChartPage.LEFT, top, NAME_WIDTH + page.columns().size() * grid.width(), HEAD_HEIGHT, ChartInk.HEAD);
        paper.text(text(locale, "permit.project"), ChartPage.LEFT + 2, top + 7.8, 9, ChartInk.INK_2);
        for (int at = 0; at < page.columns().size(); at++) {
            MatrixPage.Column column = page.columns().get(at);
            double centre = grid.x(at) + grid.width() / 2;
            fitted(paper, column.top(), centre, top + 5.6, grid.width() - 1, 9.5, ChartInk.INK);
            fitted(paper, column.bottom(), centre, top + 10.4, grid.width() - 1, 9.5, ChartInk.INK);
        }
    }

    private static void row(ChartPage paper, MatrixPage.Row row, Grid grid, double y) {
        List<String> name = paper.wrap(row.name(), NAME_WIDTH - 4, 10, 2);
        double baseline = y + grid.height() / 2 + 1.3 - (name.size() - 1) * 2.1;
        for (String line : name) {
            paper.text(line, ChartPage.LEFT + 2, baseline, 10, ChartInk.INK);
            baseline += 4.2;
        }
        for (int at = 0; at < row.cells().size(); at++) {
            if (row.cells().get(at) != null) {
                cell(paper, row.cells().get(at), grid, grid.x(at), y);
            }
        }
    }

    private static void cell(ChartPage paper, MatrixPage.Cell cell, Grid grid, double x, double y) {
        ChartInk ink = ink(cell.css());
        if (ink.tint() != ChartInk.WHITE) {
            paper.fill(x, y, grid.width(), grid.height(), ink.tint());
        }
        double count = cell.count().isEmpty() ? 0 : paper.width(cell.count(), TYPE + 1) + 0.8;
        boolean paused = cell.stopped() && !cell.shape().equals("pause");
        double room = (grid.width() - 0.6 - count) / (paused ? 2 : 1);
        double shape = Math.min(Math.min(4, grid.height() / 3), room);
        double gap = grid.height() / 2 - shape - 0.6;
        double pause = paused ? shape : 0;
        double left = x + (grid.width() - shape - pause - count) / 2;
        paper.shape(cell.shape(), left, y + gap, shape, ink);
        if (pause > 0) {
            paper.shape("pause", left + shape, y + gap, shape, ink);
        }
        paper.text(cell.count(), left + shape + pause + 0.8, y + gap + shape - 0.6, TYPE + 1, ChartInk.INK);
        ChartInk word = ink == ChartInk.OK ? ChartInk.INK_2 : ink;
        fitted(paper, cell.word(), x + grid.width() / 2, y + gap + shape + LINE, grid.width() - 0.6, TYPE, word);
    }

    private static void fitted(
            ChartPage paper, String text, double centre, double baseline, double width, double size, ChartInk ink) {
        double fitting = paper.sizeFor(text, width, size);
        paper.textCentred(text, centre, baseline, fitting, ink);
    }

    private static void rules(ChartPage paper, int columns, int rows, Grid grid) {
        double top = Grid.top() - HEAD_HEIGHT;
        double right = grid.x(columns);
        double bottom = grid.y(rows);
        for (int row = 0; row <= rows; row++) {
            paper.line(ChartPage.LEFT, grid.y(row), right, grid.y(row), 0.15, ChartInk.LINE);
        }
        for (int column = 0; column < columns; column++) {
            paper.line(grid.x(column), top, grid.x(column), bottom, 0.15, ChartInk.LINE);
        }
        paper.frame(ChartPage.LEFT, top, right - ChartPage.LEFT, bottom - top, 0.3, ChartInk.LINE_STRONG);
        paper.line(ChartPage.LEFT, Grid.top(), right, Grid.top(), 0.3, ChartInk.LINE_STRONG);
    }

    private static ChartInk ink(String css) {
        return ChartInk.of(css.substring("light-".length()));
    }

    private String counts(TrackCounts counts, Locale locale) {
        return text(
                locale,
                "permit.counts",
                counts.due(),
                counts.completed(),
                counts.inProgress(),
                counts.suspended(),
                counts.notStarted(),
                counts.refused(),
                counts.overdue(),
                counts.clarifying(),
                counts.forecastLate());
    }

    private String text(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
