package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lianxi.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year's notice may say, by the habits of the State Council's notices. */
class YearRulesTest {

    private static final Map<LocalDate, Integer> OF_2018 = Map.of(LocalDate.of(2018, 12, 29), 2018);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // 国办发明电〔2018〕15号: 2018-12-30 to 2019-01-01 off
                "off 2018-12-30..2019-01-01 元旦                          | -",
                "off 2019-01-01..2019-01-01 元旦                          | -",
                "on  2019-02-02..2019-02-03 春节                          | -",
                "off 2019-10-01..2019-10-15 国庆节                        | -",
                "off 2019-10-01..2019-10-16 国庆节                        | 0 to long",
                "off 2018-11-30..2018-12-01 元旦                          | 0 from outside",
                "off 2019-12-31..2020-01-01 元旦                          | 0 to outside",
                "off 2017-10-01..2017-10-01 国庆节                        | 0 from outside",
                "on  2019-02-04..2019-02-04 春节                          | 0 from weekday",
                "on  2019-02-02..2019-02-04 春节                          | 0 from weekday",
                "off 2019-05-01..2019-05-04 劳动节; on 2019-05-04..2019-05-05 劳动节 | 1 from twice",
                "off 2019-05-01..2019-05-04 劳动节; off 2019-05-04..2019-05-04 劳动节 | 1 from twice",
                "on  2018-12-29..2018-12-29 元旦                          | 0 from elsewhere",
                "off 2019-05-01..2019-05-01 -                            | 0 name name",
            })
    void aSpanIsRefusedForItsFirstFault(String spans, String fault) {
        assertThat(YearRules.faults(2019, spans(spans), OF_2018).stream()
                        .map(one -> one.index() + " " + one.field() + " "
                                + one.key().replace("calendar.year.fault.", ""))
                        .toList())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 1999-01-01, year",
        "2100, 2099-12-01, year",
        "2019, 2017-12-31, issuedOn",
        "2019, 2019-06-01, issuedOn",
        "2018, 2019-01-01, issuedOn"
    })
    void aNoticeComesOutInItsYearOrTheOneBeforeAndNotAfterToday(int year, LocalDate issued, String field) {
        assertThatThrownBy(() -> YearRules.checkNotice(command(year, issued), LocalDate.of(2019, 5, 31)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void aNoticeGivesSomeDaysOff() {
        CalendarYearCommand none = new CalendarYearCommand(2019, "示例", LocalDate.of(2018, 12, 6), "", List.of(), 0);
        assertThatThrownBy(() -> YearRules.checkNotice(none, LocalDate.of(2018, 12, 7)))
                .hasMessage("calendar.year.fault.empty");
    }

    private static CalendarYearCommand command(int year, LocalDate issued) {
        return new CalendarYearCommand(
                year, "示例〔2018〕1号", issued, "", spans("off " + year + "-01-01.." + year + "-01-01 元旦"), 0);
    }

    /** "off 2019-05-01..2019-05-04 劳动节; on …"; a name of - is blank. */
    static List<DaySpan> spans(String text) {
        return Arrays.stream(text.split(";"))
                .map(span -> span.strip().split("\\s+"))
                .map(YearRulesTest::span)
                .toList();
    }

    private static DaySpan span(String[] words) {
        String[] ends = words[1].split("\\.\\.");
        DayKind kind = words[0].equals("off") ? DayKind.HOLIDAY : DayKind.MAKE_UP_WORKDAY;
        String name = words[2].equals("-") ? "" : words[2];
        return new DaySpan(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), kind, name, name);
    }
}
