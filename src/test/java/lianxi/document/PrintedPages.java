package lianxi.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where in a PDF, in millimetres from the page's upper left corner. */
class PrintedPages implements AutoCloseable {

    private static final double MM = 25.4 / 72;
    private static final int DPI = 100;

    /** One character with its place, size in points and typeface (without the subset's prefix). */
    record Glyph(String text, double x, double right, double baseline, float size, String face) {}

    /** One pixel row of a page: its height, the longest red run, whether anything is printed there. */
    record InkRow(double y, double longestRed, boolean ink) {}

    private final PDDocument pdf;

    PrintedPages(byte[] bytes) {
        try {
            pdf = Loader.loadPDF(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return pdf.getNumberOfPages();
    }

    double width(int page) {
        return pdf.getPage(page - 1).getMediaBox().getWidth() * MM;
    }

    double height(int page) {
        return pdf.getPage(page - 1).getMediaBox().getHeight() * MM;
    }

    String text() {
        try {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's characters above the foot, line by line from the top, each line from the left. */
    List<List<Glyph>> lines(int page) {
        Map<Long, List<Glyph>> lines = new LinkedHashMap<>();
        glyphs(page).stream()
                .filter(glyph -> glyph.baseline() < 263)
                .sorted(Comparator.comparingDouble(Glyph::baseline))
                .forEach(glyph -> lines.computeIfAbsent(Math.round(glyph.baseline() * 10), y -> new ArrayList<>())
                        .add(glyph));
        lines.values().forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
        return List.copyOf(lines.values());
    }

    /** The characters of the page's foot from the left. */
    List<Glyph> foot(int page) {
        return glyphs(page).stream()
                .filter(glyph -> glyph.baseline() >= 263)
                .sorted(Comparator.comparingDouble(Glyph::x))
                .toList();
    }

    private List<Glyph> glyphs(int page) {
        List<Glyph> glyphs = new ArrayList<>();
        try {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (!at.getUnicode().isBlank()) {
                        glyphs.add(new Glyph(
                                at.getUnicode(),
                                at.getX() * MM,
                                (at.getX() + at.getWidth()) * MM,
                                at.getY() * MM,
                                at.getYScale(),
                                at.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "")));
                    }
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }

    List<InkRow> rows(int page) {
        try {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            List<InkRow> rows = new ArrayList<>();
            for (int y = 0; y < image.getHeight(); y++) {
                rows.add(row(image, y));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InkRow row(BufferedImage image, int y) {
        int longest = 0;
        int run = 0;
        boolean ink = false;
        for (int x = 0; x < image.getWidth(); x++) {
            int rgb = image.getRGB(x, y);
            int red = rgb >> 16 & 0xFF;
            int green = rgb >> 8 & 0xFF;
            int blue = rgb & 0xFF;
            run = red > 150 && green < 120 && blue < 120 ? run + 1 : 0;
            longest = Math.max(longest, run);
            ink |= Math.min(red, Math.min(green, blue)) < 128;
        }
        double pixel = 25.4 / DPI;
        return new InkRow(y * pixel, longest * pixel, ink);
    }

    /** Every font of every page. */
    List<PDFont> fonts() {
        List<PDFont> fonts = new ArrayList<>();
        try {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    PDDocument pdf() {
        return pdf;
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
