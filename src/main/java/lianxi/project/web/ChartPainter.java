package lianxi.project.web;

import java.util.List;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;

/** Paints a drawing on paper, its upper left corner at a place; the axis stands above it. */
record ChartPainter(ChartPage paper, double left, double top) {

    static final double MONTHS = 5.5;
    static final double WEEKS = 4;
    static final double MARKS = 8.5;
    static final double AXIS = MONTHS + WEEKS + MARKS;

    private static final double THIN = 0.12;
    private static final double FINE = 0.25;
    private static final double STRONG = 0.55;
    private static final double DASH = 0.9;
    private static final double NARROWEST_WEEK = 4.5;

    void axis(Drawing drawing) {
        axis(drawing, AXIS);
    }

    /** The axis, beginning so far above the rows. */
    void axis(Drawing drawing, double above) {
        double y = top - above;
        paper.fill(left, y, drawing.width(), MONTHS + WEEKS, ChartInk.HEAD);
        for (Drawing.Label month : drawing.months()) {
            double x = left + month.x();
            paper.line(x, y, x, y + MONTHS + WEEKS, FINE, ChartInk.LINE_STRONG);
            double size = paper.sizeFor(month.text(), month.width() - 1.5, 9);
            if (paper.width(month.text(), size) <= month.width() - 1) {
                paper.text(month.text(), x + 1, y + 4, size, ChartInk.INK);
            }
        }
        for (Drawing.Label week : drawing.weeks()) {
            if (week.width() >= NARROWEST_WEEK) {
                paper.text(
                        week.text(),
                        left + week.x() + 0.6,
                        y + MONTHS + 3,
                        ChartPage.SMALLEST_TYPE + 0.5,
                        ChartInk.INK_2);
            }
        }
    }

    void rows(Drawing drawing) {
        pieces(drawing.ground());
        marks(drawing, MARKS);
        drawing.lines().forEach(line -> pieces(line.pieces()));
        pieces(drawing.front());
        paper.frame(left, top, drawing.width(), drawing.height(), FINE, ChartInk.LINE_STRONG);
    }

    /** Dates to be met and today: lines through all rows, named above them. */
    void marks(Drawing drawing, double above) {
        for (Drawing.Mark mark : drawing.marks()) {
            double x = left + mark.x();
            boolean today = mark.css().equals("g-today");
            ChartInk ink = today ? ChartInk.ACTION : ChartInk.LATE;
            double baseline = top - above + 3.4 + mark.level() * 4;
            paper.line(x, baseline + 0.6, x, top + drawing.height(), today ? STRONG : FINE * 1.6, ink, today ? 0 : 1.4);
            double width = paper.width(mark.text(), 8);
            double start = Math.min(x + 0.8, left + drawing.width() - width);
            paper.text(mark.text(), start, baseline, 8, ink);
        }
    }

    void pieces(List<Piece> pieces) {
        pieces.forEach(this::piece);
    }

    private void piece(Piece piece) {
        double[] points = new double[piece.points().size()];
        for (int at = 0; at < points.length; at += 2) {
            points[at] = left + piece.points().get(at);
            points[at + 1] = top + piece.points().get(at + 1);
        }
        if (piece.kind().isArea()) {
            paper.polygon(piece.kind().ink(), points);
            return;
        }
        double thickness = switch (piece.kind()) {
            case CRITICAL -> STRONG;
            case LATEST, CHAIN, OUTLINE, MONTH -> FINE;
            default -> THIN;
        };
        double dash = piece.kind() == Piece.Kind.GHOST ? DASH : 0;
        for (int at = 2; at < points.length; at += 2) {
            paper.line(
                    points[at - 2],
                    points[at - 1],
                    points[at],
                    points[at + 1],
                    thickness,
                    piece.kind().ink(),
                    dash);
        }
    }
}
