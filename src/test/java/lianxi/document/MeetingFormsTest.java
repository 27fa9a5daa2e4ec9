package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.document.Block.Paragraph;
import lianxi.document.PrintedPages.Glyph;
import lianxi.document.PrintedPages.InkRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of GB/T 9704-2012 for 纪要 (10.3) and for an 上行文 (7.2.5, 7.2.6). */
class MeetingFormsTest {

    private static final PdfRenderer RENDERER = new PdfRenderer(new DocumentProperties(null));

    /** Width of a character of 3号 where 28 fill 156 mm. */
    private static final double CHARACTER = 15.79 * 25.4 / 72;

    private static final double LEFT_EDGE = 28;
    private static final double RIGHT_EDGE = 184;

    /** 10.3: the 纪要 mark's upper edge lies 35 mm below the 版心's, which is at 37; documents.md: the rule 4 mm below the number. */
    @Test
    void theMarkOfMinutesBeginsAtThirtyFiveMillimetresAndTheRuleFourBelowTheNumber() throws Exception {
        try (PrintedPages pages = pages("minutes", minutes(2))) {
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

    /** 10.3: one blank line below the text, two characters in, the word in 黑体, further lines under the first name. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whoCameHangsUnderItsWordAfterTheText(int paragraphs) throws Exception {
        try (PrintedPages pages = pages("minutes-" + paragraphs, minutes(paragraphs))) {
            List<List<Glyph>> lines = pages.lines(paragraphs == 1 ? 1 : 2);
            List<Glyph> came = line(lines, "出席：");
            assertThat(came.get(0).face()).contains("NotoSans");
            assertThat(came.get(0).x()).isCloseTo(LEFT_EDGE + 2 * CHARACTER, within(0.5));
            assertThat(came.get(3).face()).contains("Fang");
            List<Glyph> next = lines.get(lines.indexOf(came) + 1);
            assertThat(next.get(0).x()).isCloseTo(LEFT_EDGE + 5 * CHARACTER, within(0.5));
            assertThat(came.get(3).x()).isCloseTo(next.get(0).x(), within(0.5));
            assertThat(line(lines, "请假：")).isNotEmpty();
            assertThat(lines.stream().map(MeetingFormsTest::text)).noneMatch(line -> line.endsWith("段"));
        }
    }

    /** 7.2.5 and 7.2.6: the number one character in from the left, 签发人 one from the right on the same line, the name in 楷体. */
    @ParameterizedTest
    @ValueSource(strings = {"梁海昌", "张三", "欧阳国栋"})
    void aReportHasItsNumberAtTheLeftAndItsSignerAtTheRight(String signer) throws Exception {
        try (PrintedPages pages = pages("report", report(signer, 2))) {
            List<Glyph> number = line(pages.lines(1), "〔2017〕2号");
            assertThat(text(number)).isEqualTo("〔2017〕2号签发人：" + signer);
            assertThat(number.get(0).x()).isBetween(LEFT_EDGE + CHARACTER - 0.5, LEFT_EDGE + 2 * CHARACTER);
            Glyph end = number.get(number.size() - 1);
            assertThat(end.right()).isCloseTo(RIGHT_EDGE - CHARACTER, within(0.6));
            assertThat(end.face()).contains("Kai");
            Glyph word = number.get(number.size() - signer.length() - 2);
            assertThat(word.text()).isEqualTo("人");
            assertThat(word.face()).contains("Fang");
        }
    }

    /** 7.4.1: the 版记 ends on the last page's bottom edge, at 262 mm, however long the text is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8, 11})
    void theImprintEndsThePageWithTextAboveIt(int paragraphs) throws Exception {
        for (PrintedDocument document : List.of(minutes(paragraphs), report("梁海昌", paragraphs))) {
            try (PrintedPages pages = new PrintedPages(RENDERER.render(document))) {
                int last = pages.count();
                double lowest = pages.rows(last).stream()
                        .filter(row -> row.ink() && row.y() < 264)
                        .reduce((one, later) -> later)
                        .orElseThrow()
                        .y();
                assertThat(lowest).isCloseTo(262, within(1.5));
                String ending = document.layout() == DocumentLayout.MINUTES ? "列席：" : "特此报告。";
                assertThat(line(pages.lines(last), ending)).isNotEmpty();
            }
        }
    }

    private static PrintedDocument minutes(int paragraphs) {
        return PrintedSamples.minutes(body(paragraphs));
    }

    private static PrintedDocument report(String signer, int paragraphs) {
        return PrintedSamples.report(signer, body(paragraphs));
    }

    private static Block[] body(int paragraphs) {
        return Collections.nCopies(paragraphs, new Paragraph(PrintedSamples.SENTENCE))
                .toArray(Block[]::new);
    }

    /** Kept under target/charts to be looked at. */
    private static PrintedPages pages(String name, PrintedDocument document) throws IOException {
        byte[] pdf = RENDERER.render(document);
        Files.write(Files.createDirectories(Path.of("target/charts")).resolve(name + ".pdf"), pdf);
        return new PrintedPages(pdf);
    }

    private static List<Glyph> line(List<List<Glyph>> lines, String beginning) {
        return lines.stream()
                .filter(line -> text(line).startsWith(beginning))
                .findFirst()
                .orElse(List.of());
    }

    private static String text(List<Glyph> line) {
        return line.stream().map(Glyph::text).collect(Collectors.joining());
    }
}
