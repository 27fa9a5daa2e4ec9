package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typed text in the form that official documents are set in. */
class TypographyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            已办结,未启动;      | 已办结，未启动；
            问题(林地):无       | 问题（林地）：无
            如何解决?马上办!    | 如何解决？马上办！
            约1,230亩           | 约1,230亩
            9:30召开            | 9:30召开
            完成率3.5%。        | 完成率3.5%。
            已完成.             | 已完成。
            共 3 个 项目        | 共3个项目
            "三号"项目          | “三号”项目
            ２０１７年Ａ区      | 2017年A区
            （测试）:           | （测试）：
            见http://a.cn/x?y=1 | 见http://a.cn/x?y=1
            """)
    void typedPunctuationBecomesFullWidth(String typed, String printed) {
        assertThat(Typography.normalise(typed)).isEqualTo(printed);
    }

    @Test
    void whatCannotBeSeenGoesAndWhatCannotBePrintedIsMarked() {
        assertThat(Typography.normalise("\u3000\u3000区\u200b林\u0000业\ufeff局\u00a0\r\n"))
                .isEqualTo("区林业局");
        assertThat(Typography.normalise("马\ue000某\ud800")).isEqualTo("马〓某〓");
    }

    @Test
    void radicalsFromCopiedPdfTextBecomeCharacters() {
        assertThat(Typography.normalise("⽉⽇⻚⻓⻔")).isEqualTo("月日页长门");
    }

    @Test
    void aLineBreakMakesAParagraphAndBlankLinesNone() {
        assertThat(Block.paragraphs("一。\r\n\r\n 二。\n"))
                .containsExactly(new Block.Paragraph("一。"), new Block.Paragraph("二。"));
        assertThat(Block.paragraphs(null)).isEmpty();
    }
}
