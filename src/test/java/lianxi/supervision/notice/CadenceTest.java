package lianxi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days notices are owed, with the holidays of 2017 (国办发明电〔2016〕17号), read off a calendar by hand. */
class CadenceTest {

    private static final LocalDate JANUARY = LocalDate.of(2017, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2017, 6, 30);

    /**
     * The 25th: 01-25 Wed, 02-25 is a Saturday → Mon 02-27, 03-25 a Saturday → Mon 03-27, 04-25 Tue, 05-25 Thu, 06-25 a Sunday →
     * Mon 06-26.
     */
    @Test
    void aFreeDayOfTheMonthMovesToTheNextWorkingDay() {
        assertThat(days(Cadence.monthly(25)))
                .containsExactly("2017-01-25", "2017-02-27", "2017-03-27", "2017-04-25", "2017-05-25", "2017-06-26");
    }

    /** The 31st: 01-31 lies in the 春节 holiday to 02-02, so the last working day before, 01-26; 04-30 is a Sunday → 04-28. */
    @Test
    void aFreeDayAtTheEndMovesBackWithinItsMonth() {
        assertThat(days(Cadence.monthly(31)))
                .containsExactly("2017-01-26", "2017-02-28", "2017-03-31", "2017-04-28", "2017-05-31", "2017-06-30");
        assertThat(days(Cadence.MONTH_END)).isEqualTo(days(Cadence.monthly(31)));
    }

    /** Every second Friday from 01-01: 01-06, 01-20, 02-03, 02-17 …; 01-27 is 除夕 and its turn does not come. */
    @Test
    void weeksAreCountedFromTheDayItWasSet() {
        assertThat(days(Cadence.weeks(2, DayOfWeek.FRIDAY)).subList(0, 4))
                .containsExactly("2017-01-06", "2017-01-20", "2017-02-03", "2017-02-17");
    }

    /** Every fourth Friday from 01-27 (除夕, free until 02-02): drafted on Friday 02-03; the period keeps the day by the rule. */
    @Test
    void aFreeWeekdayMovesAndKeepsItsName() {
        List<NoticePeriod> periods = Cadence.weeks(4, DayOfWeek.FRIDAY)
                .periods(LocalDate.of(2017, 1, 27), LocalDate.of(2017, 1, 27), JUNE, Notices.CALENDAR);
        assertThat(periods.get(0).code()).isEqualTo("2017-01-27");
        assertThat(periods.get(0).to()).isEqualTo("2017-02-03");
        assertThat(periods.get(1).from()).isEqualTo("2017-02-04");
    }

    @ParameterizedTest
    @CsvSource({"2017-03, 2017-03-01, 2017-03-31", "2017-05, 2017-04-29, 2017-05-31"})
    void aPeriodBeginsAfterTheOneBefore(String code, LocalDate from, LocalDate to) {
        assertThat(Cadence.MONTH_END.periods(JANUARY, JANUARY, JUNE, Notices.CALENDAR))
                .contains(new NoticePeriod(code, from, to));
    }

    @Test
    void offOwesNothing() {
        assertThat(days(Cadence.OFF)).isEmpty();
    }

    private static List<String> days(Cadence cadence) {
        return cadence.periods(JANUARY, JANUARY, JUNE, Notices.CALENDAR).stream()
                .map(period -> period.to().toString())
                .toList();
    }
}
