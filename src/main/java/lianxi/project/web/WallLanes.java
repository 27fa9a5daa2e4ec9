package lianxi.project.web;

import java.util.ArrayList;
import java.util.List;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;
import lianxi.project.schedule.AnchorPass;

/** The lanes of one project's band: milestones, the critical chain with names and balls, permits in trouble. */
final class WallLanes {

    private static final double LANE = 4.3;
    private static final double TYPE = 6.5;
    private static final double GAP = 1.2;
    private static final double BAR = 3.4;
    private static final double SHORTEST_NAME = 9;

    private final ChartPage paper;
    private final TimeAxis axis;
    private final ChartWords words;
    private final double left;
    private final double top;
    private final double height;
    private final List<Double> ends = new ArrayList<>();

    WallLanes(ChartPage paper, TimeAxis axis, ChartWords words, double left, double top, double height) {
        this.paper = paper;
        this.axis = axis;
        this.words = words;
        this.left = left;
        this.top = top;
        this.height = height;
        for (int lane = 0; lane < lanes(); lane++) {
            ends.add(left);
        }
    }

    private int lanes() {
        return (int) ((height - 0.6) / LANE);
    }

    void draw(WallBand band) {
        band.anchors().forEach(this::target);
        band.milestones().forEach(this::milestone);
        band.chain().stream().filter(node -> !node.isPoint()).forEach(this::critical);
        band.trouble().stream().filter(node -> !node.critical()).forEach(this::trouble);
    }

    /** The first of the lanes that is free from there on; -1 without one. */
    private int lane(int first, int last, double from) {
        for (int lane = first; lane <= last && lane < lanes(); lane++) {
            if (ends.get(lane) <= from) {
                return lane;
            }
        }
        return -1;
    }

    private double y(int lane) {
        return top + 0.5 + lane * LANE;
    }

    private void target(AnchorPass anchor) {
        double x = left + axis.end(anchor.anchor().date());
        paper.line(x, top, x, top + height, 0.4, ChartInk.LATE, 1.4);
    }

    private void milestone(ChartNode node) {
        double x = left + axis.middle(node.finish());
        boolean late = node.pass().slack() != null && node.pass().slack() < 0 && node.isOpen();
        ChartInk ink = node.isFinished() ? ChartInk.NONE : late ? ChartInk.LATE : ChartInk.ACTION;
        double y = y(0) + 0.4;
        if (x - 1.1 < ends.get(0)) {
            return;
        }
        paper.polygon(ink, x - 1, y, x + 1, y, x + 1, y + 1.5, x, y + 2.8, x - 1, y + 1.5);
        double width = paper.width(node.row().name(), TYPE);
        double end = x + 1.6;
        if (end + width <= ChartPage.RIGHT) {
            paper.text(node.row().name(), end, y + 2.3, TYPE, ChartInk.INK);
            end += width;
        }
        ends.set(0, end + GAP);
    }

    private void critical(ChartNode node) {
        double from = left + (node.start() == null ? axis.x(node.finish()) : axis.end(node.start()));
        double to = Math.max(left + axis.end(node.finish()), from + 0.8);
        int lane = lane(1, 2, from - 0.05);
        if (lane < 0) {
            return;
        }
        boolean late = node.pass().slack() != null && node.pass().slack() < 0;
        boolean started = node.pass().node().facts().isStarted();
        double y = y(lane) + 0.3;
        paper.fill(from, y, to - from, BAR, started ? ChartInk.ACTION_BG : ChartInk.WHITE);
        if (late) {
            paper.fill(from, y + BAR - 0.7, to - from, 0.7, ChartInk.LATE);
        }
        paper.frame(from, y, to - from, BAR, 0.5, ChartInk.INK);
        if (to - from >= SHORTEST_NAME) {
            String text = words.text("project.wall.step", node.row().name(), words.ball(node.row()));
            paper.text(paper.cut(text, to - from - 1.4, TYPE), from + 0.8, y + 2.35, TYPE, ChartInk.INK);
        }
        ends.set(lane, to);
    }

    private void trouble(ChartNode node) {
        String name = paper.cut(node.row().name(), 34, TYPE);
        double width = 3 + paper.width(name, TYPE);
        double from = Math.min(left + axis.middle(node.finish()), ChartPage.RIGHT - width - GAP);
        int lane = lane(3, lanes() - 1, from);
        if (lane < 0) {
            return;
        }
        double y = y(lane) + 0.5;
        ChartInk ink = ChartInk.of(node.light().light().token());
        paper.shape(node.light().light().shape(), from, y, 2.4, ink);
        paper.text(name, from + 3, y + 2.1, TYPE, ink);
        ends.set(lane, from + width + GAP);
    }
}
