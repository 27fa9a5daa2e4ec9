package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxi.document.PrintedPages.Glyph;
import lianxi.document.PrintedPages.InkRow;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of GB/T 9704-2012 on printed briefings of one page, a usual week, and forty pages. */
class PrintedFormTest {

    /** GB/T 9704-2012, 5.2: the 版心 is 156 mm wide and begins 28 mm from the left; half a millimetre is a printer's tolerance. */
    private static final double LEFT = 27.5;

    private static final double RIGHT = 184.6;

    /** GB/T 9704-2012, 5.2.3: 22 lines a page, 28 characters a line. */
    private static final int LINES = 22;

    private static final double CHARACTERS = 28.01;

    /** GB/T 15834-2011, 5.1: what may not begin a line, and what may not end one. */
    private static final String NOT_FIRST = "，。、；：？！”’）》〕】…％%";

    private static final String NOT_LAST = "“‘（《〔【";

    private static final PdfRenderer RENDERER = new PdfRenderer(new DocumentProperties(null));

    enum Length {
        ONE_PAGE(PrintedSamples.brief(), 1, 1),
        USUAL(PrintedSamples.usual(), 3, 4),
        FORTY_PAGES(PrintedSamples.lengthy(), 40, 42);

        private final int least;
        private final int most;
        private final byte[] bytes;

        Length(PrintedDocument document, int least, int most) {
            this.least = least;
            this.most = most;
            this.bytes = RENDERER.render(document);
        }

        PrintedPages open() {
            return new PrintedPages(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreA4AndTextKeepsToTheTypeArea(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            assertThat(pages.count()).isBetween(length.least, length.most);
            for (int page = 1; page <= pages.count(); page++) {
                assertThat(pages.width(page)).isEqualTo(210, within(0.5));
                assertThat(pages.height(page)).isEqualTo(297, within(0.5));
                assertThat(pages.lines(page)).allSatisfy(line -> {
                    assertThat(line.get(0).x()).isGreaterThan(LEFT);
                    assertThat(line.get(line.size() - 1).right()).isLessThan(RIGHT);
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageHoldsTwentyTwoLinesOfTwentyEightCharacters(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            for (int page = 1; page <= pages.count(); page++) {
                List<List<Glyph>> full = pages.lines(page).stream()
                        .filter(line -> line.stream().anyMatch(PrintedFormTest::isThirdSize))
                        .toList();
                assertThat(full).hasSizeLessThanOrEqualTo(LINES);
                full.stream().filter(line -> isThirdSize(line.get(0))).forEach(PrintedFormTest::keepsTheRulesOfALine);
            }
        }
    }

    private static void keepsTheRulesOfALine(List<Glyph> line) {
        String text = line.stream().map(Glyph::text).collect(Collectors.joining());
        double characters =
                text.codePoints().mapToDouble(point -> point > 0x2000 ? 1 : 0.5).sum();
        assertThat(characters).as(text).isLessThanOrEqualTo(CHARACTERS);
        assertThat(NOT_FIRST).as(text).doesNotContain(line.get(0).text());
        assertThat(NOT_LAST).as(text).doesNotContain(line.get(line.size() - 1).text());
    }

    @ParameterizedTest
    @EnumSource
    void fullLinesEndFlushAtTheRightEdge(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            List<Glyph> firstFullLine = pages.lines(1).stream()
                    .filter(line -> line.get(line.size() - 1).right() > 180 && isThirdSize(line.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(firstFullLine.get(firstFullLine.size() - 1).right()).isEqualTo(184, within(0.6));
        }
    }

    /** GB/T 9704-2012, 7.5: 4号, dash 7 mm under the 版心, odd pages at the right, even ones at the left. */
    @ParameterizedTest
    @EnumSource
    void pageNumbersStandAtTheOuterEdge(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            for (int page = 1; page <= pages.count(); page++) {
                List<Glyph> foot = pages.foot(page);
                List<Glyph> number = foot.stream()
                        .filter(glyph -> glyph.face().contains("Song"))
                        .toList();
                assertThat(number.stream().map(Glyph::text).collect(Collectors.joining()))
                        .isEqualTo("—" + page + "—");
                assertThat(number).allSatisfy(glyph -> assertThat(glyph.size()).isEqualTo(14f, within(0.3f)));
                if (page % 2 == 1) {
                    assertThat(number.get(number.size() - 1).right()).isEqualTo(184 - 4.94, within(1.0));
                } else {
                    assertThat(number.get(0).x()).isEqualTo(28 + 4.94, within(1.0));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSampleWordStandsInTheMiddleOfEveryFoot(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            for (int page = 1; page <= pages.count(); page++) {
                List<Glyph> word = pages.foot(page).stream()
                        .filter(glyph -> "示例".contains(glyph.text()))
                        .toList();
                assertThat(word).hasSize(2);
                assertThat((word.get(0).x() + word.get(1).right()) / 2).isEqualTo(106, within(2.0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBodyOfTheFirstPagesIsOneTypefaceInThirdSize(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            List<Glyph> chinese = IntStream.rangeClosed(1, Math.min(2, pages.count()))
                    .mapToObj(pages::lines)
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .filter(glyph -> glyph.text().codePointAt(0) > 0x2e7f)
                    .toList();
            Map<String, Long> faces = chinese.stream()
                    .filter(PrintedFormTest::isThirdSize)
                    .collect(Collectors.groupingBy(Glyph::face, Collectors.counting()));
            Map.Entry<String, Long> most = faces.entrySet().stream()
                    .max(Comparator.comparing(Map.Entry::getValue))
                    .orElseThrow();
            assertThat(most.getKey()).contains("Fang");
            assertThat(most.getValue()).isGreaterThan(chinese.size() / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRedMarkAndTheRedRuleStandOnTheFirstPage(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            List<InkRow> rows = pages.rows(1);
            InkRow rule =
                    rows.stream().max(Comparator.comparing(InkRow::longestRed)).orElseThrow();
            assertThat(rule.longestRed()).isBetween(150.0, 158.0);
            assertThat(rule.y()).isLessThan(112); // the upper third of the 版心
            assertThat(rows)
                    .anyMatch(row -> row.longestRed() > 0 && row.longestRed() < 60 && row.y() > 60 && row.y() < 125);
        }
    }

    /** GB/T 9704-2012, 7.4.1: the 版记's last line is the 版心's bottom edge, 262 mm down the last page. */
    @ParameterizedTest
    @EnumSource
    void theImprintEndsOnTheBottomEdgeOfTheLastPage(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            double lowest = pages.rows(pages.count()).stream()
                    .filter(row -> row.ink() && row.y() < 264)
                    .mapToDouble(InkRow::y)
                    .max()
                    .orElseThrow();
            assertThat(lowest).isEqualTo(262, within(1.5));
        }
    }

    /** Whatever its length: a last page that held nothing but the 版记 would not look like a part of the document. */
    @Test
    void theImprintNeverStandsAlone() throws Exception {
        for (int lines = 8; lines <= 15; lines++) {
            List<Block> blocks = Collections.nCopies(lines, new Block.Paragraph("区林业局使用林地审核已于1月16日递交。"));
            try (PrintedPages pages = new PrintedPages(RENDERER.render(PrintedSamples.briefing(blocks)))) {
                assertThat(pages.lines(pages.count())).anyMatch(line -> isThirdSize(line.get(0)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFontIsEmbeddedAsASubsetThatReadsBack(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            assertThat(pages.fonts()).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
            });
            String text = pages.text();
            assertThat(text.codePoints().filter(point -> point >= 0x2e80 && point <= 0x2fdf))
                    .as("radicals")
                    .isEmpty();
            assertThat(text.codePoints().filter(point -> point >= 0xe000 && point <= 0xf8ff))
                    .as("private use")
                    .isEmpty();
            assertThat(text).doesNotContain("\0", "\ufffd").contains("区林业局", "第3期（总第47期）", "7K3M-9QXT-2WPA");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTitleIsSecondSizeAndCentred(Length length) throws Exception {
        try (PrintedPages pages = length.open()) {
            List<Glyph> title = pages.lines(1).stream()
                    .filter(line -> Math.abs(line.get(0).size() - 22) < 0.3)
                    .findFirst()
                    .orElseThrow();
            Function<List<Glyph>, Double> middle =
                    line -> (line.get(0).x() + line.get(line.size() - 1).right()) / 2;
            assertThat(middle.apply(title)).isEqualTo(106, within(1.0));
        }
    }

    private static boolean isThirdSize(Glyph glyph) {
        return Math.abs(glyph.size() - 16) < 0.5;
    }
}
