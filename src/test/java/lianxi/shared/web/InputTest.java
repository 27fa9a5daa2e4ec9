package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and paste, as it arrives. */
class InputTest {

    private final LocalDateFormatter dates = new LocalDateFormatter();
    private final NumberFormatter<Integer> numbers = new NumberFormatter<>(BigDecimal::intValueExact);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "2026/1/5, 2026-01-05",
        "2026.1.5, 2026-01-05",
        "2026年11月23日, 2026-11-23",
        "２０２６年１１月２３日, 2026-11-23",
        "２０２６－１１－２３, 2026-11-23",
        "2026 年 11 月 23 日, 2026-11-23",
        "20261123, 2026-11-23",
        "' 2024-02-29 ', 2024-02-29"
    })
    void datesAreReadAsOfficesWriteThem(String typed, LocalDate date) {
        assertThat(dates.parse(typed, Locale.ROOT)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026年13月40日", "26-1-5", "明天", "2026-11", "2026-11-23T10:00", "20261140"})
    void whatIsNoDateIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> dates.parse(typed, Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "５０, 50", "'1,200', 1200", "１，２００, 1200", "-3, -3", "50.0, 50"})
    void numbersAreReadInFullWidthToo(String typed, int number) {
        assertThat(numbers.parse(typed, Locale.ROOT)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"五十", "50.5", "1e9", "0x10", "99999999999", "50兆瓦", "NaN"})
    void whatIsNoWholeNumberIsRefused(String typed) {
        assertThat(catchAll(() -> numbers.parse(typed, Locale.ROOT))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void textFromWordLosesWhatNobodySees() {
        String pasted = "\uFEFF\u200B一、本周进展：\r\n\uF0B7\t完成外业调查\u00A080%\u000B下一行 \u3000\r\n\u202E倒\u202C字\u0000\u0007 ";

        assertThat(TextNormaliser.clean(pasted)).isEqualTo("一、本周进展：\n· 完成外业调查 80%\n下一行\n倒字");
    }

    /** Rare names of the third-party fonts' tables, and one beyond the basic plane (𬭎, U+2CB4E). */
    @Test
    void rareNamesStayWhole() {
        assertThat(TextNormaliser.clean("堃喆犇䶮𬭎")).isEqualTo("堃喆犇䶮𬭎");
        assertThat(TextNormaliser.clean("e\u0301")).isEqualTo("é");
        assertThat(TextNormaliser.clean("\uD83D")).isEmpty();
    }

    @Test
    void aTitleStaysOnOneLine() {
        assertThat(TextNormaliser.oneLine("甲\r\n  乙\u2028丙")).isEqualTo("甲 乙 丙");
        assertThat(TextNormaliser.oneLine(null)).isNull();
    }

    private static Throwable catchAll(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
