package lianxi.rehearsal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge's working days, held against the State Council's notice and the printed calendar. */
class OwnCalendarTest {

    private final OwnCalendar calendar = new OwnCalendar();

    /** 国办发明电〔2016〕17号. */
    @ParameterizedTest
    @CsvSource({
        "2017-01-01, false", "2017-01-02, false", "2017-01-03, true", "2017-01-22, true", "2017-01-26, true",
        "2017-01-27, false", "2017-02-02, false", "2017-02-03, true", "2017-02-04, true", "2017-02-05, false",
        "2017-04-01, true", "2017-04-02, false", "2017-04-04, false", "2017-04-05, true", "2017-04-28, true",
        "2017-04-29, false", "2017-05-01, false", "2017-05-02, true", "2017-05-27, true", "2017-05-28, false",
        "2017-05-30, false", "2017-05-31, true", "2017-06-30, true", "2017-07-01, false"
    })
    void worksAsTheNoticeOf2016Says(LocalDate day, boolean isWorked) {
        assertThat(calendar.isWorkday(day)).isEqualTo(isWorked);
    }

    /** Counted on the printed calendar: 176 days from the notice to the grid, 120 of them worked. */
    @Test
    void countsTheTimeFromTheNoticeToTheGrid() {
        LocalDate notice = LocalDate.of(2017, 1, 5);
        LocalDate grid = LocalDate.of(2017, 6, 30);

        assertThat(notice.until(grid, java.time.temporal.ChronoUnit.DAYS)).isEqualTo(176);
        assertThat(calendar.workdays(notice.plusDays(1), grid)).hasSize(120);
    }

    @Test
    void countsBackOverAHoliday() {
        // Back from 02-06: 02-04 (make-up), 02-03, 01-26.
        assertThat(calendar.before(LocalDate.of(2017, 2, 6), 3)).isEqualTo(LocalDate.of(2017, 1, 26));
    }
}
