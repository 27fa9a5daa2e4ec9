package lianxi.project.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.ChartInk;
import lianxi.document.ChartPage;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.NodeKey;

/** The lanes of one project's band: milestones, the critical chain with names and balls, permits in trouble. */
final class WallLanes {

    private static final double GAP = 1.2;
    private static final double SHORTEST_NAME = 9;

    private final ChartPage paper;
    private final TimeAxis axis;
    private final ChartWords words;
    private final double left;
    private final double top;
    private final double height;
    private final double scale;
    private final double laneHeight;
    private final double type;
    private final List<Double> ends = new ArrayList<>();

    WallLanes(ChartPage paper, TimeAxis axis, ChartWords words, double left, double top, double height, double scale) {
        this.paper = paper;
        this.axis = axis;
        this.words = words;
        this.left = left;
        this.top = top;
        this.height = height;
        this.scale = scale;
        this.laneHeight = 4.3 * scale;
        this.type = Math.min(8.5, 6.5 * scale);
        for (int lane = 0; lane < lanes(); lane++) {
            ends.add(left);
        }
    }

    private int lanes() {
        return (int) ((height - 0.6) / laneHeight);
    }

    void draw(WallBand band) {
        band.anchors().forEach(this::target);
        milestones(band);
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
        return top + 0.5 + lane * laneHeight;
    }

    private void target(AnchorPass anchor) {
        double x = left + axis.end(anchor.anchor().date());
        paper.line(x, top, x, top + height, 0.4, ChartInk.LATE, 1.4);
    }

    /** The nodes that meet a date always have their place, the others where one is left. */
    private void milestones(WallBand band) {
        List<Flag> flags = new ArrayList<>();
        Set<NodeKey> anchors =
                band.anchors().stream().map(anchor -> anchor.anchor().node()).collect(Collectors.toSet());
        band.milestones().stream()
                .sorted(Comparator.comparing(
                        node -> !anchors.contains(node.row().key())))
                .map(this::flag)
                .filter(flag -> flag.x() >= left && flags.stream().noneMatch(flag::meets))
                .forEach(flags::add);
        flags.forEach(this::draw);
    }

    /** A milestone's pennant with its name to the right of it, or to the left at the page's edge. */
    private record Flag(ChartNode node, double x, double from, double to, double nameAt) {

        boolean meets(Flag other) {
            return from < other.to + GAP && other.from < to + GAP;
        }
    }

    private Flag flag(ChartNode node) {
        double x = left + axis.middle(node.finish());
        double width = paper.width(node.row().name(), type);
        double side = scale + 0.6;
        return x + side + width <= ChartPage.RIGHT
                ? new Flag(node, x, x - scale, x + side + width, x + side)
                : new Flag(node, x, x - side - width, x + scale, x - side - width);
    }

    private void draw(Flag flag) {
        ChartNode node = flag.node();
        boolean late = node.pass().slack() != null && node.pass().slack() < 0 && node.isOpen();
        ChartInk ink = node.isFinished() ? ChartInk.NONE : late ? ChartInk.LATE : ChartInk.ACTION;
        double x = flag.x();
        double y = y(0) + 0.4;
        double edge = y + 1.5 * scale;
        paper.polygon(ink, x - scale, y, x + scale, y, x + scale, edge, x, y + 2.8 * scale, x - scale, edge);
        paper.text(node.row().name(), flag.nameAt(), y + 2.3 * scale, type, ChartInk.INK);
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
        double bar = 3.5 * scale;
        paper.fill(from, y, to - from, bar, started ? ChartInk.ACTION_BG : ChartInk.WHITE);
        if (late) {
            paper.fill(from, y + bar - 0.6, to - from, 0.6, ChartInk.LATE);
        }
        paper.frame(from, y, to - from, bar, 0.5, ChartInk.INK);
        if (to - from >= SHORTEST_NAME) {
            String text = words.text("project.wall.step", node.row().name(), words.ball(node.row()));
            paper.text(paper.cut(text, to - from - 1.4, type), from + 0.8, y + bar * 0.66, type, ChartInk.INK);
        }
        ends.set(lane, to);
    }

    private void trouble(ChartNode node) {
        String name = paper.cut(node.row().name(), 34, type);
        double shape = 2.4 * scale;
        double width = shape + 0.6 + paper.width(name, type);
        double from = Math.min(left + axis.middle(node.finish()), ChartPage.RIGHT - width - GAP);
        int lane = lane(3, lanes() - 1, from);
        if (lane < 0) {
            return;
        }
        double y = y(lane) + 0.5;
        ChartInk ink = ChartInk.of(node.light().light().token());
        paper.shape(node.light().light().shape(), from, y, shape, ink);
        paper.text(name, from + shape + 0.6, y + 2.1 * scale, type, ink);
        ends.set(lane, from + width + GAP);
    }
}
