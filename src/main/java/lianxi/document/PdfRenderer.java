package lianxi.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints official documents as PDF/A-2a and PDF/UA-1 in the form of GB/T 9704-2012. The same data gives the same bytes, and
 * nothing in a document can make the engine open a file or a connection.
 */
@Component
@EnableConfigurationProperties(DocumentProperties.class)
public class PdfRenderer {

    private static final String PRODUCER = "Lianxi";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String FOOTER_STYLE =
            "font-family:hei,fallback;font-size:12pt;color:#555555;vertical-align:top;padding-top:1.38mm";
    private static final String MISSING_CHARACTER = "\u3013";

    /** The last paragraph or row goes to the page of the 版记: a page without text would not look like a part of the document. */
    private static final String WITH_ENDING = ".ending{page-break-before:always}";

    /** Keeps a rounding of the engine's units from moving the 版记 to a page of its own. */
    private static final float ROUNDING = 0.2f;

    private final FontLibrary fonts;
    private final PrintTemplates templates = new PrintTemplates();

    PdfRenderer(DocumentProperties properties) {
        XRLog.setLoggingEnabled(false);
        fonts = new FontLibrary(properties.fontFolder());
    }

    /** The typefaces, which charts share. */
    FontLibrary fonts() {
        return fonts;
    }

    /** The document's file. */
    public byte[] render(PrintedDocument document) {
        try {
            Document xhtml = templates.xhtml(document);
            String style = MarkSize.of(document).css() + footer(document.footer());
            Room room = roomAtTheEnd(templates.styled(xhtml, style));
            if (room.imprintAlone()) {
                style += WITH_ENDING;
                room = roomAtTheEnd(templates.styled(xhtml, style));
            }
            String moved = String.format(Locale.ROOT, "#imprint{padding-top:%.2fpt}", room.points());
            return print(templates.styled(xhtml, style + moved), document.madeAt());
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be printed", e);
        }
    }

    /** The word in the middle of each foot; escaped, since a style sheet has no other way to take text. */
    private static String footer(String word) {
        if (word == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder();
        word.codePoints().forEach(point -> escaped.append(String.format("\\%06x", point)));
        return "@page{@bottom-center{content:\"" + escaped + "\";" + FOOTER_STYLE + "}}";
    }

    /** First pass, layout alone: how far the 版记 must move down to end on the last page's bottom edge. */
    private Room roomAtTheEnd(Document xhtml) throws IOException {
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(pdf, xhtml)) {
            renderer.layout();
            Box imprint = renderer.getSharedContext().getBoxById("imprint");
            if (imprint == null) {
                return new Room(0, false);
            }
            List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
            PageBox last = pages.get(pages.size() - 1);
            int room = last.getBottom() - imprint.getAbsY() - imprint.getHeight();
            boolean alone = pages.size() > 1 && imprint.getAbsY() <= last.getTop();
            return new Room(Math.max(0, room / renderer.getDotsPerPoint() - ROUNDING), alone);
        }
    }

    /** What is free on the last page, and whether the 版记 stands there without any text. */
    private record Room(float points, boolean imprintAlone) {}

    private byte[] print(Document xhtml, Instant madeAt) throws IOException {
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(pdf, xhtml)) {
            renderer.createPDFWithoutClosing();
            PdfStamp.set(pdf, madeAt);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            fonts.whileSubsetting(() -> pdf.save(out));
            return out.toByteArray();
        }
    }

    private PdfBoxRenderer renderer(PDDocument pdf, Document xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer(PRODUCER)
                .useReplacementText(MISSING_CHARACTER)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withW3cDocument(xhtml, null);
        fonts.register(builder, pdf);
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.getSharedContext().setTextRenderer(new TextMeasure());
        return renderer;
    }
}
