package lianxi.project.web;

import java.util.List;
import java.util.Locale;
import lianxi.document.ChartInk;

/** A part of a drawing: a line through points, x and y in turn, or the area within them. */
record Piece(Kind kind, List<Double> points) {

    /** What a part says, and how it looks on screen (class) and on paper. */
    enum Kind {
        FREE("g-free", ChartInk.HEAD, true),
        ROW("g-row", ChartInk.LINE, false),
        WEEK("g-week", ChartInk.LINE, false),
        MONTH("g-month", ChartInk.LINE_STRONG, false),
        GHOST("g-ghost", ChartInk.NONE, false),
        BASELINE("g-base", ChartInk.LINE_STRONG, true),
        DONE("g-done", ChartInk.NONE, true),
        REMAINING("g-left", ChartInk.ACTION, true),
        PLANNED("g-plan", ChartInk.ACTION_BG, true),
        OVER("g-over", ChartInk.LATE, true),
        OUTLINE("g-edge", ChartInk.ACTION, false),
        CRITICAL("g-crit", ChartInk.INK, false),
        CHAIN("g-chain", ChartInk.INK, false),
        POINT("g-point", ChartInk.ACTION, true),
        POINT_DONE("g-point-done", ChartInk.NONE, true),
        LATEST("g-latest", ChartInk.WARN, false);

        private final String css;
        private final ChartInk ink;
        private final boolean area;

        Kind(String css, ChartInk ink, boolean area) {
            this.css = css;
            this.ink = ink;
            this.area = area;
        }

        public String css() {
            return css;
        }

        ChartInk ink() {
            return ink;
        }

        boolean isArea() {
            return area;
        }
    }

    static Piece box(Kind kind, double x, double y, double width, double height) {
        return new Piece(kind, List.of(x, y, x + width, y, x + width, y + height, x, y + height, x, y));
    }

    static Piece line(Kind kind, Double... points) {
        return new Piece(kind, List.of(points));
    }

    /** The path of an SVG. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < points.size(); at += 2) {
            path.append(at == 0 ? "M" : "L")
                    .append(number(points.get(at)))
                    .append(' ')
                    .append(number(points.get(at + 1)));
        }
        return path.append(kind.isArea() ? "Z" : "").toString();
    }

    /** Short and with a point for the fraction, as SVG reads it. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
