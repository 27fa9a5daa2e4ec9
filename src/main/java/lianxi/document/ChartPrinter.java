package lianxi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lianxi.shared.web.GroupTitle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints charts for the wall (挂图) on plain A3 pages: real text, embedded fonts, nothing fetched. They are not frozen; the
 * word 示例 stands in the foot of a sample group's.
 */
@Component
public class ChartPrinter {

    private static final PDRectangle A3_LANDSCAPE =
            new PDRectangle(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth());
    private static final String PRODUCER = "Lianxi";
    private static final double FOOT = ChartPage.HEIGHT - 5.5;
    private static final double FOOT_SIZE = 7.5;
    private static final double TITLE_SIZE = 20;
    private static final double LINE_SIZE = 9;

    private final FontLibrary fonts;
    private final ObjectProvider<SampleGroup> sample;
    private final ObjectProvider<GroupTitle> group;
    private final MessageSource messages;
    private final Clock clock;

    ChartPrinter(
            PdfRenderer documents,
            ObjectProvider<SampleGroup> sample,
            ObjectProvider<GroupTitle> group,
            MessageSource messages,
            Clock clock) {
        this.fonts = documents.fonts();
        this.group = group;
        this.sample = sample;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What stands over every page.
     *
     * @param line what the chart shows, in one line
     * @param asOf 数据截至
     */
    public record Head(String title, String line, String asOf) {}

    /** The file with a page for each drawing; a drawing keeps between the page's margins. */
    public byte[] print(Head head, Locale locale, List<Consumer<ChartPage>> drawings) {
        try (PDDocument pdf = new PDDocument()) {
            describe(pdf, head.title(), locale);
            ChartFonts typeface = new ChartFonts(fonts, pdf);
            for (int at = 0; at < drawings.size(); at++) {
                PDPage page = new PDPage(A3_LANDSCAPE);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    ChartPage chart = new ChartPage(content, typeface);
                    head(chart, head);
                    drawings.get(at).accept(chart);
                    foot(chart, locale, at + 1, drawings.size());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            fonts.whileSubsetting(() -> pdf.save(out));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The chart cannot be printed", e);
        }
    }

    private void head(ChartPage page, Head head) {
        String owner =
                group.stream().findFirst().flatMap(GroupTitle::shortTitle).orElse("");
        page.text(head.title(), ChartPage.LEFT, 16.5, TITLE_SIZE, ChartInk.INK);
        page.text(head.line(), ChartPage.LEFT, 23, LINE_SIZE, ChartInk.INK_2);
        page.textRight(owner, ChartPage.RIGHT, 16, LINE_SIZE + 2, ChartInk.INK);
        page.textRight(head.asOf(), ChartPage.RIGHT, 23, LINE_SIZE, ChartInk.INK_2);
    }

    private void foot(ChartPage page, Locale locale, int number, int count) {
        if (sample.stream().anyMatch(SampleGroup::isSample)) {
            String word = messages.getMessage("document.sample", null, locale);
            page.textCentred(word, ChartPage.WIDTH / 2, FOOT, FOOT_SIZE, ChartInk.INK_2);
        }
        if (count > 1) {
            page.textRight(number + " / " + count, ChartPage.RIGHT, FOOT, FOOT_SIZE, ChartInk.INK_2);
        }
    }

    private void describe(PDDocument pdf, String title, Locale locale) {
        pdf.getDocumentInformation().setTitle(title);
        pdf.getDocumentInformation().setProducer(PRODUCER);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(ZonedDateTime.now(clock)));
        pdf.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(pdf.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
