package lianxi.rehearsal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge's days of meetings, agendas and notices, held against the calendar of 2017. */
class OwnMeetingsTest {

    private static final Instant NOTICE = OwnSlots.at(LocalDate.of(2017, 1, 5), LocalTime.of(8, 0));

    private final OwnCalendar calendar = new OwnCalendar();
    private final OwnMeetings rule = new OwnMeetings(calendar, 15, LocalTime.of(9, 0));

    /** The 15th of 2017: a Sunday in January, a Saturday in April. Agendas five working days before, counted on the calendar. */
    @ParameterizedTest
    @CsvSource({
        "2017-01, 2017-01-16, 2017-01-09", "2017-02, 2017-02-15, 2017-02-08", "2017-03, 2017-03-15, 2017-03-08",
        "2017-04, 2017-04-17, 2017-04-10", "2017-05, 2017-05-15, 2017-05-08", "2017-06, 2017-06-15, 2017-06-08"
    })
    void meetsOnTheFifteenthOrTheNextWorkingDay(YearMonth month, LocalDate day, LocalDate agenda) {
        assertThat(rule.day(month)).isEqualTo(day);
        assertThat(rule.agenda(month, NOTICE)).isEqualTo(OwnSlots.at(agenda, LocalTime.of(8, 30)));
    }

    @Test
    void draftsSixAgendasUpToTheGrid() {
        Instant grid = OwnSlots.at(LocalDate.of(2017, 7, 1), LocalTime.MIDNIGHT);

        assertThat(rule.months(NOTICE, grid)).hasSize(6);
        assertThat(rule.agendas(NOTICE, grid)).hasSize(6).startsWith(YearMonth.of(2017, 1));
    }

    @Test
    void draftsAtOnceWhereTheSeriesBeganTooLate() {
        Instant begun = OwnSlots.at(LocalDate.of(2017, 1, 11), LocalTime.of(10, 0));

        assertThat(rule.agenda(YearMonth.of(2017, 1), begun)).isEqualTo(begun);
    }

    /** 2017-04-29 to 05-01 are free: a meeting of the 30th has no working day left in April and goes back to the 28th. */
    @Test
    void goesBackWhereTheMonthHasNoWorkingDayLeft() {
        assertThat(new OwnMeetings(calendar, 30, LocalTime.of(9, 0)).day(YearMonth.of(2017, 4)))
                .isEqualTo(LocalDate.of(2017, 4, 28));
    }

    /** The last working days of the first half of 2017, from the calendar. */
    @ParameterizedTest
    @CsvSource({
        "2017-01, 2017-01-26",
        "2017-02, 2017-02-28",
        "2017-03, 2017-03-31",
        "2017-04, 2017-04-28",
        "2017-05, 2017-05-31",
        "2017-06, 2017-06-30"
    })
    void noticesGoOutOnTheLastWorkingDay(YearMonth month, LocalDate day) {
        assertThat(new OwnCadence(calendar).day(month)).isEqualTo(day);
    }
}
