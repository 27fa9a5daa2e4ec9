package lianxi.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The lights' shapes on paper, in the same 13 × 13 units as the pages' sprite. */
final class ChartShapes {

    private static final float UNITS = 13;
    /** How far a Bézier curve's handles reach so that four of them make a circle. */
    private static final float ROUND = 0.5523f;

    private ChartShapes() {}

    /** Upper left corner and side in points. */
    record Place(float x, float y, float side) {

        float x(float units) {
            return x + units * side / UNITS;
        }

        float y(float units) {
            return y - units * side / UNITS;
        }

        float length(float units) {
            return units * side / UNITS;
        }
    }

    static void draw(PDPageContentStream out, String name, Place at, Color colour) throws IOException {
        out.setNonStrokingColor(colour);
        out.setStrokingColor(colour);
        out.setLineDashPattern(new float[0], 0);
        switch (name) {
            case "check" -> stroke(out, at, 2.2f, 2, 7, 5.2f, 10.2f, 11, 3.4f);
            case "dash" -> stroke(out, at, 2, 2.5f, 6.5f, 10.5f, 6.5f);
            case "square" -> fill(out, at, 1.5f, 1.5f, 11.5f, 1.5f, 11.5f, 11.5f, 1.5f, 11.5f);
            case "diamond" -> fill(out, at, 6.5f, .5f, 12.5f, 6.5f, 6.5f, 12.5f, .5f, 6.5f);
            case "triangle" -> fill(out, at, 6.5f, 1, 12.5f, 12, .5f, 12);
            case "ring" -> {
                out.setLineWidth(at.length(1.6f));
                circle(out, at, 4.7f);
                out.stroke();
            }
            case "disc" -> {
                circle(out, at, 5.2f);
                out.fill();
            }
            case "pause" -> {
                stroke(out, at, 2, 4.5f, 2, 4.5f, 11);
                stroke(out, at, 2, 8.5f, 2, 8.5f, 11);
            }
            default -> throw new IllegalArgumentException("No such shape: " + name);
        }
    }

    private static void stroke(PDPageContentStream out, Place at, float width, float... points) throws IOException {
        out.setLineWidth(at.length(width));
        path(out, at, points);
        out.stroke();
    }

    private static void fill(PDPageContentStream out, Place at, float... points) throws IOException {
        path(out, at, points);
        out.closePath();
        out.fill();
    }

    private static void path(PDPageContentStream out, Place at, float... points) throws IOException {
        out.moveTo(at.x(points[0]), at.y(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            out.lineTo(at.x(points[i]), at.y(points[i + 1]));
        }
    }

    private static void circle(PDPageContentStream out, Place at, float radius) throws IOException {
        float x = at.x(UNITS / 2);
        float y = at.y(UNITS / 2);
        float r = at.length(radius);
        float handle = r * ROUND;
        out.moveTo(x + r, y);
        out.curveTo(x + r, y + handle, x + handle, y + r, x, y + r);
        out.curveTo(x - handle, y + r, x - r, y + handle, x - r, y);
        out.curveTo(x - r, y - handle, x - handle, y - r, x, y - r);
        out.curveTo(x + handle, y - r, x + r, y - handle, x + r, y);
        out.closePath();
    }
}
