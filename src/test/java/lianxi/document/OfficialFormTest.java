package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.document.Block.Paragraph;
import lianxi.document.PrintedPages.Glyph;
import lianxi.document.PrintedPages.InkRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of GB/T 9704-2012 for a 公文 with 发文机关标志 and a seal: head, signature, 版记. */
class OfficialFormTest {

    private static final PdfRenderer RENDERER = new PdfRenderer(new DocumentProperties(null));

    /** Width of a character of 3号 where 28 fill 156 mm. */
    private static final double CHARACTER = 15.79 * 25.4 / 72;

    private static final double RIGHT_EDGE = 184;

    /** 7.2.4: the mark's upper edge lies 35 mm below the 版心's, which is at 37; 7.2.7: the red rule 4 mm below the number. */
    @ParameterizedTest
    @ValueSource(strings = {"督办单", "领导组办公室督办单", "阳泉市郊区光伏领跑者计划领导组办公室"})
    void theMarkBeginsAtThirtyFiveMillimetresAndTheRuleFourBelowTheNumber(String mark) throws Exception {
        try (PrintedPages pages = pages(mark, "领导组办公室", 2)) {
            List<InkRow> rows = pages.rows(1);
            double top =
                    rows.stream().filter(InkRow::ink).findFirst().orElseThrow().y();
            double rule = rows.stream()
                    .filter(row -> row.longestRed() > 150)
                    .findFirst()
                    .orElseThrow()
                    .y();
            double number = rows.stream()
                    .filter(row -> row.ink() && row.y() < rule - 1)
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .y();
            assertThat(top).isCloseTo(72, within(0.6));
            assertThat(rule - number).isCloseTo(4, within(0.6));
        }
    }

    /** 7.3.5.1: with a seal, 成文日期 is indented by 4 characters at the right, and 署名 is centred over it. */
    @ParameterizedTest
    @CsvSource({"领导组办公室", "区发改局"})
    void theDateLeavesFourCharactersAndTheIssuerStandsCentredOverIt(String issuer) throws Exception {
        try (PrintedPages pages = pages("督办单", issuer, 2)) {
            int last = pages.count();
            List<Glyph> date = line(pages, last, "2017年3月14日");
            List<Glyph> name = line(pages, last, issuer);
            double right = date.get(date.size() - 1).right();
            assertThat(RIGHT_EDGE - right).isCloseTo(4 * CHARACTER, within(1.0));
            double middle = (date.get(0).x() + right) / 2;
            double named = (name.get(0).x() + name.get(name.size() - 1).right()) / 2;
            assertThat(named).isCloseTo(middle, within(1.5));
        }
    }

    /** A name much wider than the date ends at the margin, and the date moves with it. */
    @ParameterizedTest
    @CsvSource({"阳泉市郊区光伏领跑者计划领导组办公室"})
    void aLongIssuerStaysWithinTheTypeArea(String issuer) throws Exception {
        try (PrintedPages pages = pages("督办单", issuer, 2)) {
            List<Glyph> name = line(pages, pages.count(), issuer);
            assertThat(name.get(name.size() - 1).right()).isBetween(183.0, 184.6);
        }
    }

    /** 7.3.5.4: the signature never stands on a page without text; 7.4.1: the 版记 ends on the last page's bottom edge, at 262 mm. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9, 12})
    void theSignatureHasTextBesideItAndTheImprintEndsThePage(int paragraphs) throws Exception {
        try (PrintedPages pages = pages("督办单", "领导组办公室", paragraphs)) {
            int last = pages.count();
            assertThat(line(pages, last, "2017年3月14日")).isNotEmpty();
            assertThat(line(pages, last, "请于3月21日前办结，")).isNotEmpty();
            double lowest = pages.rows(last).stream()
                    .filter(row -> row.ink() && row.y() < 264)
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .y();
            assertThat(lowest).isCloseTo(262, within(1.5));
        }
    }

    private static PrintedPages pages(String mark, String issuer, int paragraphs) {
        Block[] body = Collections.nCopies(paragraphs, new Paragraph(PrintedSamples.SENTENCE))
                .toArray(Block[]::new);
        return new PrintedPages(RENDERER.render(PrintedSamples.order(mark, issuer, body)));
    }

    /** The first line of the page that begins so. */
    private static List<Glyph> line(PrintedPages pages, int page, String beginning) throws Exception {
        return pages.lines(page).stream()
                .filter(line -> line.stream()
                        .map(Glyph::text)
                        .collect(Collectors.joining())
                        .startsWith(beginning))
                .findFirst()
                .orElse(List.of());
    }
}
