package lianxi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed chart as a test reads it; also left under target/charts for people to look at. */
public final class ChartFile {

    private static final double MM = 25.4 / 72;
    private static final int DPI = 110;

    private final byte[] pdf;

    public ChartFile(String name, byte[] pdf) {
        this.pdf = pdf;
        try {
            Files.createDirectories(Path.of("target", "charts"));
            Files.write(Path.of("target", "charts", name), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each page's size as "420 × 297". */
    public List<String> pages() {
        return read(file -> {
            List<String> sizes = new ArrayList<>();
            for (PDPage page : file.getPages()) {
                sizes.add(Math.round(page.getMediaBox().getWidth() * MM) + " × "
                        + Math.round(page.getMediaBox().getHeight() * MM));
            }
            return sizes;
        });
    }

    /** Paints the first page, so that it can be looked at. */
    public void picture(Path png) {
        read(file -> {
            Files.createDirectories(png.getParent());
            return ImageIO.write(new PDFRenderer(file).renderImageWithDPI(0, DPI), "png", png.toFile());
        });
    }

    public String text() {
        return read(file -> new PDFTextStripper().getText(file));
    }

    /** The smallest type in points. */
    public double smallestType() {
        List<Float> sizes = new ArrayList<>();
        read(file -> new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                sizes.add(at.getYScale());
            }
        }.getText(file));
        return sizes.stream().mapToDouble(Float::doubleValue).min().orElseThrow();
    }

    /** Fonts that a reader without them could not show. */
    public List<String> fontsNotEmbedded() {
        return read(file -> {
            List<String> missing = new ArrayList<>();
            for (PDPage page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded() || !font.getName().matches("[A-Z]{6}\\+.*")) {
                        missing.add(font.getName());
                    }
                }
            }
            return missing;
        });
    }

    private interface Reading<T> {
        T read(PDDocument file) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return reading.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
