package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lianxi.testing.ChartFile;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What charts promise whatever is drawn: every name, embedded fonts, text that keeps to its place. */
@ServiceTest
class ChartPrinterTest {

    private static final ChartPrinter.Head HEAD = new ChartPrinter.Head("手续一览", "应办 262 项", "数据截至 3月1日");

    @Autowired
    private ChartPrinter printer;

    private ChartFile print(List<Consumer<ChartPage>> drawings) {
        return new ChartFile("drawn.pdf", printer.print(HEAD, Locale.SIMPLIFIED_CHINESE, drawings));
    }

    private ChartPage page() {
        List<ChartPage> pages = new ArrayList<>();
        print(List.of(pages::add));
        return pages.get(0);
    }

    @Test
    void rareNamesArePrintedAndWhatNoFontHasIsAGeta() {
        ChartFile chart = print(List.of(page -> page.text("赵堃、孙䶮、钱😀", 20, 50, 10, ChartInk.INK)));
        assertThat(chart.text()).contains("赵堃、孙䶮、钱〓");
        assertThat(chart.fontsNotEmbedded()).isEmpty();
    }

    @Test
    void everyDrawingIsAPageWithItsHeadAndNumber() {
        ChartFile chart = print(List.of(page -> {}, page -> {}));
        assertThat(chart.pages()).containsExactly("420 × 297", "420 × 297");
        assertThat(chart.text()).contains("手续一览", "应办 262 项", "数据截至 3月1日", "1 / 2", "2 / 2");
    }

    /** A Chinese character is as wide as its type is high: at 10 pt 3.53 mm. */
    @Test
    void textIsMeasuredInMillimetres() {
        assertThat(page().width("项目", 10)).isBetween(7.0, 7.1);
    }

    @Test
    void whatIsTooLongIsCutOrMadeSmallerButStaysReadable() {
        assertThat(page().cut("一号光伏项目", 15, 10)).isEqualTo("一号光…");
        assertThat(page().sizeFor("一号光伏项目", 15, 10)).isEqualTo(7);
        assertThat(page().sizeFor("一号光伏项目", 1, 10)).isEqualTo(ChartPage.SMALLEST_TYPE);
    }

    @Test
    void linesBreakBeforeABracketAndNeverBeforeAClosingMark() {
        assertThat(page().wrap("一号光伏项目（示例）", 30, 10, 2)).containsExactly("一号光伏项目", "（示例）");
        assertThat(page().wrap("一号光伏项目，二号", 22, 10, 2)).containsExactly("一号光伏项", "目，二号");
    }

    @Test
    void everyLightHasItsShape() {
        print(List.of(page -> {
            for (lianxi.calendar.Light light : lianxi.calendar.Light.values()) {
                page.shape(light.shape(), 20, 50, 4, ChartInk.of(light.token()));
            }
        }));
        assertThat(ChartInk.of("late").tint()).isEqualTo(ChartInk.LATE_BG);
    }
}
