package lianxi.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.WorkCalendar;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodePass;
import org.jspecify.annotations.Nullable;

/** Draws a schedule's rows over an axis; what is drawn where is reckoned here alone, for screen and paper. */
final class Draftsman {

    /** Parts of a row's height, so that rows of any height look alike. */
    private static final double BAR_TOP = 0.25;

    private static final double BAR_HEIGHT = 0.42;
    private static final double BASE_TOP = 0.76;
    private static final double BASE_HEIGHT = 0.1;
    private static final double BRACKET_TOP = 0.12;
    private static final double BRACKET_BOTTOM = 0.74;
    private static final double HOOK = 0.14;
    private static final double POINT_HALF = 0.22;
    private static final double THINNEST = 0.12;

    private final TimeAxis axis;
    private final double rowHeight;
    private final LocalDate today;

    Draftsman(TimeAxis axis, double rowHeight, LocalDate today) {
        this.axis = axis;
        this.rowHeight = rowHeight;
        this.today = today;
    }

    /** Nodes under a common head. */
    record Group(String name, List<ChartNode> nodes) {}

    List<Drawing.Line> lines(List<Group> groups) {
        List<Drawing.Line> lines = new ArrayList<>();
        for (Group group : groups) {
            lines.add(new Drawing.Line(lines.size() * rowHeight, group.name(), null, List.of(), 0, 0, 0));
            for (ChartNode node : group.nodes()) {
                lines.add(line(node, lines.size() * rowHeight));
            }
        }
        return lines;
    }

    private Drawing.Line line(ChartNode node, double y) {
        List<Piece> pieces = new ArrayList<>();
        latest(node, y, pieces);
        baseline(node, y, pieces);
        if (node.before() != null && isShown(node.before().forecastFinish())) {
            Span old = span(node.before());
            pieces.add(
                    Piece.box(Piece.Kind.GHOST, old.x(), y + BAR_TOP * rowHeight, old.width(), BAR_HEIGHT * rowHeight));
        }
        Span bar = isShown(node.finish()) ? span(node.pass()) : null;
        if (bar != null) {
            bar(node, bar, y, pieces);
        }
        double middle = bar == null ? 0 : bar.x() + bar.width() / 2;
        double width = bar == null ? 0 : Math.max(bar.width(), rowHeight);
        double left = Math.min(Math.max(0, middle - width / 2), Math.max(0, axis.width() - width));
        double right = node.pass().latestSafeDate() == null || !node.isOpen()
                ? left + width
                : Math.max(left + width, axis.end(node.pass().latestSafeDate()));
        return new Drawing.Line(y, null, node, pieces, left, width, right + HOOK * rowHeight);
    }

    /** What was over before the first day shown has no bar. */
    private boolean isShown(@Nullable LocalDate finish) {
        return finish != null && !finish.isBefore(axis.from());
    }

    /** From where to where a bar goes: the event's own day does not count. */
    private record Span(double x, double end) {

        double width() {
            return end - x;
        }
    }

    private Span span(NodePass pass) {
        LocalDate finish = pass.forecastFinish();
        double end = axis.end(finish);
        double start = pass.forecastStart() == null ? axis.x(finish) : axis.end(pass.forecastStart());
        return new Span(Math.max(0, Math.min(start, end - THINNEST * rowHeight)), end);
    }

    private void bar(ChartNode node, Span bar, double y, List<Piece> pieces) {
        double top = y + BAR_TOP * rowHeight;
        double height = BAR_HEIGHT * rowHeight;
        if (node.isPoint()) {
            pieces.add(point(node, y));
            return;
        }
        if (node.isFinished()) {
            pieces.add(Piece.box(Piece.Kind.DONE, bar.x(), top, bar.width(), height));
            return;
        }
        boolean started = node.pass().node().facts().isStarted();
        double done = started ? Math.min(Math.max(axis.end(today), bar.x()), bar.end()) : bar.x();
        if (done > bar.x()) {
            pieces.add(Piece.box(Piece.Kind.DONE, bar.x(), top, done - bar.x(), height));
        }
        pieces.add(Piece.box(started ? Piece.Kind.REMAINING : Piece.Kind.PLANNED, done, top, bar.end() - done, height));
        over(node, bar, top, height, pieces);
        pieces.add(Piece.box(
                node.critical() ? Piece.Kind.CRITICAL : Piece.Kind.OUTLINE, bar.x(), top, bar.width(), height));
    }

    /** What goes beyond the latest safe date. */
    private void over(ChartNode node, Span bar, double top, double height, List<Piece> pieces) {
        if (node.pass().latestSafeDate() == null) {
            return;
        }
        double safe = Math.max(axis.end(node.pass().latestSafeDate()), bar.x());
        if (safe < bar.end()) {
            pieces.add(Piece.box(Piece.Kind.OVER, safe, top + height / 2, bar.end() - safe, height / 2));
        }
    }

    /** A pennant that points down on the day. */
    private Piece point(ChartNode node, double y) {
        double x = axis.middle(node.finish());
        double half = POINT_HALF * rowHeight;
        double top = y + 0.2 * rowHeight;
        boolean late = node.pass().slack() != null && node.pass().slack() < 0 && node.isOpen();
        Piece.Kind kind = node.isFinished() ? Piece.Kind.POINT_DONE : late ? Piece.Kind.OVER : Piece.Kind.POINT;
        return Piece.line(
                kind,
                x - half,
                top,
                x + half,
                top,
                x + half,
                top + half * 1.3,
                x,
                top + half * 2.2,
                x - half,
                top + half * 1.3);
    }

    private void baseline(ChartNode node, double y, List<Piece> pieces) {
        LocalDate finish = node.row().baselineFinish();
        if (!isShown(finish)) {
            return;
        }
        LocalDate start = node.row().baselineStart();
        double end = axis.end(finish);
        double from = start == null ? axis.x(finish) : Math.min(axis.end(start), end - THINNEST * rowHeight);
        pieces.add(Piece.box(Piece.Kind.BASELINE, from, y + BASE_TOP * rowHeight, end - from, BASE_HEIGHT * rowHeight));
    }

    /** Brackets around the room there is: from the latest start to the latest safe date. */
    private void latest(ChartNode node, double y, List<Piece> pieces) {
        LocalDate safe = node.pass().latestSafeDate();
        if (safe == null || !node.isOpen()) {
            return;
        }
        if (node.pass().latestStart() != null && !node.isPoint()) {
            pieces.add(bracket(axis.end(node.pass().latestStart()), y, HOOK * rowHeight));
        }
        pieces.add(bracket(axis.end(safe), y, -HOOK * rowHeight));
    }

    private Piece bracket(double x, double y, double hook) {
        double top = y + BRACKET_TOP * rowHeight;
        double bottom = y + BRACKET_BOTTOM * rowHeight;
        return Piece.line(Piece.Kind.LATEST, x + hook, top, x, top, x, bottom, x + hook, bottom);
    }

    /** A whole project in one row: what decides its dates, when they are expected, and by when they must be met. */
    List<Piece> band(WallBand band, double y) {
        List<Piece> pieces = new ArrayList<>();
        for (ChartNode node : band.chain()) {
            if (!node.isPoint()) {
                bar(node, span(node.pass()), y, pieces);
            }
        }
        for (AnchorPass anchor : band.anchors()) {
            pieces.add(bracket(axis.end(anchor.lastWorkday()), y, -HOOK * rowHeight));
            band.nodes().stream()
                    .filter(node -> node.row().key().equals(anchor.anchor().node()) && node.finish() != null)
                    .forEach(node -> pieces.add(point(node, y)));
        }
        return pieces;
    }

    /** What lies behind the rows. */
    List<Piece> ground(WorkCalendar calendar, int freeDays, int rows) {
        double height = rows * rowHeight;
        List<Piece> ground = new ArrayList<>();
        for (TimeAxis.Days run : axis.freeRuns(calendar, freeDays)) {
            double x = axis.x(run.first());
            ground.add(Piece.box(Piece.Kind.FREE, x, 0, axis.end(run.last()) - x, height));
        }
        axis.mondays().stream().map(axis::x).forEach(x -> ground.add(Piece.line(Piece.Kind.WEEK, x, 0.0, x, height)));
        axis.months().stream()
                .map(month -> axis.x(month.first()))
                .forEach(x -> ground.add(Piece.line(Piece.Kind.MONTH, x, 0.0, x, height)));
        for (int row = 1; row <= rows; row++) {
            ground.add(Piece.line(Piece.Kind.ROW, 0.0, row * rowHeight, axis.width(), row * rowHeight));
        }
        return ground;
    }

    /** Lines from each node of a chain to the next, as far as both are shown. */
    List<Piece> chain(List<NodeKey> chain, List<Drawing.Line> lines) {
        Map<NodeKey, Drawing.Line> shown = new HashMap<>();
        lines.stream()
                .filter(line -> !line.isGroup())
                .forEach(line -> shown.put(line.node().row().key(), line));
        List<Piece> pieces = new ArrayList<>();
        for (int at = 1; at < chain.size(); at++) {
            Piece piece = joint(shown.get(chain.get(at - 1)), shown.get(chain.get(at)));
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    @Nullable
    private Piece joint(Drawing.@Nullable Line from, Drawing.@Nullable Line to) {
        if (from == null
                || to == null
                || !isShown(from.node().finish())
                || !isShown(to.node().finish())) {
            return null;
        }
        double middle = (BAR_TOP + BAR_HEIGHT / 2) * rowHeight;
        double x = to.node().isPoint()
                ? axis.middle(to.node().finish())
                : span(to.node().pass()).x();
        double edge = to.y() > from.y() ? BAR_TOP * rowHeight : (BAR_TOP + BAR_HEIGHT) * rowHeight;
        double end = axis.end(from.node().finish());
        return Piece.line(
                Piece.Kind.CHAIN,
                end,
                from.y() + middle,
                Math.max(x, end) + HOOK * rowHeight,
                from.y() + middle,
                Math.max(x, end) + HOOK * rowHeight,
                to.y() + edge);
    }
}
