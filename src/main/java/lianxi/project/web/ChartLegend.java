package lianxi.project.web;

import lianxi.calendar.Light;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;

/** The legend of charts on paper (图例): lights by shape and word, and the parts of a bar. */
record ChartLegend(ChartPage paper, ChartWords words) {

    private static final double SIZE = 8;
    private static final double GAP = 4.5;

    /** For one project's schedule. */
    void schedule(double left, double baseline) {
        double x = lights(left, baseline) + GAP;
        x = bar(x, baseline, Piece.Kind.DONE, "done");
        x = bar(x, baseline, Piece.Kind.REMAINING, "left");
        x = bar(x, baseline, Piece.Kind.PLANNED, "plan");
        x = bar(x, baseline, Piece.Kind.OVER, "over");
        paper.fill(x, baseline - 1.2, 7, 0.6, Piece.Kind.BASELINE.ink());
        x = word(x + 7.8, baseline, words.text("project.chart.legend.base"));
        bracket(x, baseline, 1);
        bracket(x + 6, baseline, -1);
        x = word(x + 7, baseline, words.text("project.chart.legend.latest"));
        paper.frame(x, baseline - 2.3, 7, 2, 0.55, ChartInk.INK);
        word(x + 7.8, baseline, words.text("project.chart.critical"));
    }

    /** For the wall chart. */
    void wall(double left, double baseline) {
        double x = lights(left, baseline) + GAP;
        x = framed(x, baseline, ChartInk.WHITE, "open");
        x = framed(x, baseline, ChartInk.ACTION_BG, "started");
        paper.fill(x, baseline - 0.9, 7, 0.7, ChartInk.LATE);
        x = word(x + 7.8, baseline, words.text("project.wall.legend.late"));
        double y = baseline - 2.6;
        paper.polygon(ChartInk.ACTION, x, y, x + 2, y, x + 2, y + 1.5, x + 1, y + 2.8, x, y + 1.5);
        x = word(x + 3, baseline, words.text("project.wall.legend.milestone"));
        paper.line(x + 1, baseline - 3, x + 1, baseline + 0.6, 0.4, ChartInk.LATE, 0.8);
        word(x + 2.2, baseline, words.text("project.wall.legend.target"));
    }

    private double framed(double x, double baseline, ChartInk fill, String name) {
        paper.fill(x, baseline - 2.5, 7, 2.4, fill);
        paper.frame(x, baseline - 2.5, 7, 2.4, 0.5, ChartInk.INK);
        return word(x + 7.8, baseline, words.text("project.wall.legend." + name));
    }

    private double lights(double left, double baseline) {
        double x = left;
        for (Light light : Light.values()) {
            paper.shape(light.shape(), x, baseline - 2.6, 3, ChartInk.of(light.token()));
            x = word(x + 3.8, baseline, words.text(light.messageKey()));
        }
        return x;
    }

    private double bar(double x, double baseline, Piece.Kind kind, String name) {
        paper.fill(x, baseline - 2.3, 7, 2, kind.ink());
        paper.frame(x, baseline - 2.3, 7, 2, 0.15, kind == Piece.Kind.PLANNED ? ChartInk.ACTION : kind.ink());
        return word(x + 7.8, baseline, words.text("project.chart.legend." + name));
    }

    private void bracket(double x, double baseline, double hook) {
        double top = baseline - 2.8;
        paper.line(x + hook, top, x, top, 0.25, ChartInk.WARN);
        paper.line(x, top, x, baseline + 0.2, 0.25, ChartInk.WARN);
        paper.line(x, baseline + 0.2, x + hook, baseline + 0.2, 0.25, ChartInk.WARN);
    }

    private double word(double x, double baseline, String word) {
        paper.text(word, x, baseline, SIZE, ChartInk.INK);
        return x + paper.width(word, SIZE) + GAP;
    }
}
