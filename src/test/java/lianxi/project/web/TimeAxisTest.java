package lianxi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lianxi.calendar.Notices;
import org.junit.jupiter.api.Test;

/** Where days stand, by hand: ten units a day from Monday 2017-01-02 to Sunday 2017-02-05. */
class TimeAxisTest {

    private static final TimeAxis AXIS = TimeAxis.over(new TimeAxis.Days(day("2017-01-05"), day("2017-02-03")), 10);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void itShowsWholeWeeks() {
        assertThat(AXIS.from()).isEqualTo(day("2017-01-02"));
        assertThat(AXIS.to()).isEqualTo(day("2017-02-05"));
        assertThat(AXIS.width()).isEqualTo(350);
        assertThat(AXIS.mondays()).hasSize(5);
    }

    @Test
    void aDayTakesItsWidth() {
        assertThat(AXIS.x(day("2017-01-16"))).isEqualTo(140);
        assertThat(AXIS.middle(day("2017-01-16"))).isEqualTo(145);
        assertThat(AXIS.end(day("2017-01-16"))).isEqualTo(150);
    }

    @Test
    void whatLiesOutsideStandsAtTheEdge() {
        assertThat(AXIS.x(day("2016-06-03"))).isZero();
        assertThat(AXIS.end(day("2017-06-30"))).isEqualTo(350);
    }

    @Test
    void aMonthBeginsWithItsFirstDayShown() {
        assertThat(AXIS.months())
                .containsExactly(
                        new TimeAxis.Days(day("2017-01-02"), day("2017-01-31")),
                        new TimeAxis.Days(day("2017-02-01"), day("2017-02-05")));
    }

    /** 国办发明电〔2016〕17号: off 01-02 and 01-27 to 02-02; worked on Sunday 01-22 and Saturday 02-04. */
    @Test
    void freeDaysAreShadedAndMakeUpDaysAreNot() {
        assertThat(AXIS.freeRuns(Notices.CALENDAR, 1))
                .containsExactly(
                        new TimeAxis.Days(day("2017-01-02"), day("2017-01-02")),
                        new TimeAxis.Days(day("2017-01-07"), day("2017-01-08")),
                        new TimeAxis.Days(day("2017-01-14"), day("2017-01-15")),
                        new TimeAxis.Days(day("2017-01-21"), day("2017-01-21")),
                        new TimeAxis.Days(day("2017-01-27"), day("2017-02-02")),
                        new TimeAxis.Days(day("2017-02-05"), day("2017-02-05")));
        assertThat(AXIS.freeRuns(Notices.CALENDAR, 3))
                .containsExactly(new TimeAxis.Days(day("2017-01-27"), day("2017-02-02")));
    }
}
