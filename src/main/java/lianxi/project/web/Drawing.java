package lianxi.project.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as a drawing (倒排工期图): rows of nodes over an axis of time. Units are the screen's or the paper's; the origin is
 * the upper left corner of the rows.
 *
 * @param ground what lies behind all rows: free days, lines of months and weeks
 * @param front what lies over them: links of the critical chain
 */
record Drawing(
        TimeAxis axis,
        double height,
        double rowHeight,
        double today,
        List<Label> months,
        List<Label> weeks,
        List<Mark> marks,
        List<Piece> ground,
        List<Line> lines,
        List<Piece> front) {

    /** A word on the axis, and how much room there is for it. */
    record Label(double x, double width, String text) {}

    /** A vertical line with a name: a date to be met, or today. */
    record Mark(double x, String text, String css, int level) {}

    /**
     * A row: a group's head, or a node.
     *
     * @param head the group's name; null for a node
     * @param linkX where the link over the bar begins, wide enough to be hit
     * @param wordX where the word 关键 stands
     */
    record Line(
            double y,
            @Nullable String head,
            @Nullable ChartNode node,
            List<Piece> pieces,
            double linkX,
            double linkWidth,
            double wordX) {

        public boolean isGroup() {
            return head != null;
        }
    }

    public double width() {
        return axis.width();
    }

    /** The ground as the page draws it: what looks alike in one path. */
    public Map<Piece.Kind, String> groundPaths() {
        Map<Piece.Kind, StringBuilder> paths = new LinkedHashMap<>();
        ground.forEach(piece ->
                paths.computeIfAbsent(piece.kind(), kind -> new StringBuilder()).append(piece.path()));
        Map<Piece.Kind, String> drawn = new LinkedHashMap<>();
        paths.forEach((kind, path) -> drawn.put(kind, path.toString()));
        return drawn;
    }

    /** The rows that show a node. */
    public List<Line> bars() {
        return lines.stream().filter(line -> !line.isGroup()).toList();
    }

    /** Rows from one to another, exclusive, as a drawing of their own. */
    Drawing part(int from, int to) {
        double shift = from * rowHeight;
        List<Line> shown = new ArrayList<>();
        for (Line line : lines.subList(from, to)) {
            shown.add(new Line(
                    line.y() - shift,
                    line.head(),
                    line.node(),
                    line.pieces().stream().map(piece -> lifted(piece, shift)).toList(),
                    line.linkX(),
                    line.linkWidth(),
                    line.wordX()));
        }
        double cut = (to - from) * rowHeight;
        return new Drawing(
                axis,
                cut,
                rowHeight,
                today,
                months,
                weeks,
                marks,
                ground.stream().map(piece -> shortened(piece, cut)).toList(),
                shown,
                front.stream()
                        .map(piece -> lifted(piece, shift))
                        .filter(piece -> within(piece, cut))
                        .toList());
    }

    private static Piece lifted(Piece piece, double by) {
        List<Double> points = new ArrayList<>(piece.points());
        for (int at = 1; at < points.size(); at += 2) {
            points.set(at, points.get(at) - by);
        }
        return new Piece(piece.kind(), points);
    }

    private static Piece shortened(Piece piece, double height) {
        List<Double> points = new ArrayList<>(piece.points());
        for (int at = 1; at < points.size(); at += 2) {
            points.set(at, Math.min(points.get(at), height));
        }
        return new Piece(piece.kind(), points);
    }

    private static boolean within(Piece piece, double height) {
        for (int at = 1; at < piece.points().size(); at += 2) {
            if (piece.points().get(at) < 0 || piece.points().get(at) > height) {
                return false;
            }
        }
        return true;
    }
}
