package lianxi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One A3 page, landscape, on which a chart is drawn (挂图): millimetres from the upper left corner, sizes of type in points. */
public final class ChartPage {

    public static final double WIDTH = 420;
    public static final double HEIGHT = 297;
    public static final double LEFT = 10;
    public static final double RIGHT = WIDTH - 10;
    public static final double TOP = 27;
    public static final double BOTTOM = HEIGHT - 10;
    /** Smaller print cannot be read from a wall. */
    public static final double SMALLEST_TYPE = 6;

    private static final double POINT = 72 / 25.4;
    private static final double STEP = 0.25;
    private static final String MORE = "…";
    private static final String NOT_AT_START = ")\uFF09\uFF0C\u3002\u3001\uFF1B\uFF1A\u300B\u201D";

    private final PDPageContentStream out;
    private final ChartFonts fonts;

    ChartPage(PDPageContentStream out, ChartFonts fonts) {
        this.out = out;
        this.fonts = fonts;
    }

    /** Something that writes to the page and may fail to. */
    private interface Writing {
        void write() throws IOException;
    }

    /** The text's width in millimetres. */
    public double width(String text, double size) {
        return fonts.width(text, size) / POINT;
    }

    public void text(String text, double x, double baseline, double size, ChartInk ink) {
        if (text.isEmpty()) {
            return;
        }
        drawn(() -> {
            out.setNonStrokingColor(ink.colour());
            out.beginText();
            out.newLineAtOffset(x(x), y(baseline));
            for (ChartFonts.Run run : fonts.runs(text)) {
                out.setFont(run.font(), (float) size);
                out.showText(run.text());
            }
            out.endText();
        });
    }

    public void textRight(String text, double right, double baseline, double size, ChartInk ink) {
        text(text, right - width(text, size), baseline, size, ink);
    }

    public void textCentred(String text, double centre, double baseline, double size, ChartInk ink) {
        text(text, centre - width(text, size) / 2, baseline, size, ink);
    }

    /** The largest size up to the given one at which the text is no wider; never below {@link #SMALLEST_TYPE}. */
    public double sizeFor(String text, double width, double size) {
        double fitting = size;
        while (fitting > SMALLEST_TYPE && width(text, fitting) > width) {
            fitting -= STEP;
        }
        return Math.max(fitting, SMALLEST_TYPE);
    }

    /** The text, or its beginning and "…" where it is wider. */
    public String cut(String text, double width, double size) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + MORE, size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + MORE;
    }

    /** Rather before an opening bracket than within it, and never before a closing mark. */
    private static int breakBefore(String text, int end) {
        int bracket = text.lastIndexOf('\uFF08', end - 1);
        if (bracket > end / 3 && text.indexOf('\uFF09', bracket) >= end) {
            return bracket;
        }
        return end > 1 && NOT_AT_START.indexOf(text.charAt(end)) >= 0 ? end - 1 : end;
    }

    /** The text in lines of the width, broken between characters as Chinese is; what goes beyond the last line is cut. */
    public List<String> wrap(String text, double width, double size, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (wrapped.size() < lines - 1 && width(rest, size) > width) {
            int end = rest.length();
            while (end > 1 && width(rest.substring(0, end), size) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            end = breakBefore(rest, Math.max(end, rest.offsetByCodePoints(0, 1)));
            wrapped.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        wrapped.add(cut(rest, width, size));
        return wrapped;
    }

    public void fill(double x, double y, double width, double height, ChartInk ink) {
        drawn(() -> {
            out.setNonStrokingColor(ink.colour());
            out.addRect(x(x), y(y + height), length(width), length(height));
            out.fill();
        });
    }

    public void frame(double x, double y, double width, double height, double thickness, ChartInk ink) {
        drawn(() -> {
            out.setStrokingColor(ink.colour());
            out.setLineWidth(length(thickness));
            out.setLineDashPattern(new float[0], 0);
            out.addRect(x(x), y(y + height), length(width), length(height));
            out.stroke();
        });
    }

    public void line(double x1, double y1, double x2, double y2, double thickness, ChartInk ink) {
        line(x1, y1, x2, y2, thickness, ink, 0);
    }

    /** A line; dashes of the given length where it is more than 0. */
    public void line(double x1, double y1, double x2, double y2, double thickness, ChartInk ink, double dash) {
        drawn(() -> {
            out.setStrokingColor(ink.colour());
            out.setLineWidth(length(thickness));
            out.setLineDashPattern(dash > 0 ? new float[] {length(dash), length(dash)} : new float[0], 0);
            out.moveTo(x(x1), y(y1));
            out.lineTo(x(x2), y(y2));
            out.stroke();
        });
    }

    /** A filled shape with the given corners, x and y in turn. */
    public void polygon(ChartInk ink, double... corners) {
        drawn(() -> {
            out.setNonStrokingColor(ink.colour());
            out.moveTo(x(corners[0]), y(corners[1]));
            for (int i = 2; i < corners.length; i += 2) {
                out.lineTo(x(corners[i]), y(corners[i + 1]));
            }
            out.closePath();
            out.fill();
        });
    }

    /** A light's shape by its name in the pages' sprite, in a square whose upper left corner is given. */
    public void shape(String name, double x, double y, double size, ChartInk ink) {
        drawn(() -> ChartShapes.draw(out, name, new ChartShapes.Place(x(x), y(y), length(size)), ink.colour()));
    }

    private static void drawn(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("The chart cannot be drawn", e);
        }
    }

    private static float x(double millimetres) {
        return length(millimetres);
    }

    private static float y(double millimetres) {
        return length(HEIGHT - millimetres);
    }

    private static float length(double millimetres) {
        return (float) (millimetres * POINT);
    }
}
