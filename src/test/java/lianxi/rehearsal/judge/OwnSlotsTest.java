package lianxi.rehearsal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge's weeks and slots, held against the calendar of 2017. */
class OwnSlotsTest {

    private final OwnSlots slots = new OwnSlots(new OwnCalendar());

    @Test
    void hasTwentySixWeeksFromTheNoticeToTheGrid() {
        List<LocalDate> weeks = slots.weeks(LocalDate.of(2017, 1, 5), LocalDate.of(2017, 6, 30));

        assertThat(weeks).hasSize(26).startsWith(LocalDate.of(2017, 1, 6)).endsWith(LocalDate.of(2017, 6, 30));
        assertThat(weeks.stream().filter(week -> !slots.day(week).orElseThrow().equals(week)))
                .containsExactly(LocalDate.of(2017, 1, 27));
    }

    /** 国办发明电〔2016〕17号: 01-27 is the first holiday of the festival; 01-22, 02-04, 04-01 and 05-27 are worked weekends. */
    @ParameterizedTest
    @CsvSource({
        "2017-01-06, 2017-01-05T15:00, 2017-01-06T12:00, 2017-01-06T18:00",
        "2017-01-20, 2017-01-19T15:00, 2017-01-20T12:00, 2017-01-22T18:00",
        "2017-01-27, 2017-01-25T15:00, 2017-01-26T12:00, 2017-01-26T18:00",
        "2017-02-03, 2017-01-26T15:00, 2017-02-03T12:00, 2017-02-04T18:00",
        "2017-03-31, 2017-03-30T15:00, 2017-03-31T12:00, 2017-04-01T18:00",
        "2017-05-26, 2017-05-25T15:00, 2017-05-26T12:00, 2017-05-27T18:00",
        "2017-06-02, 2017-06-01T15:00, 2017-06-02T12:00, 2017-06-02T18:00"
    })
    void remindsAndClosesOnWorkingDays(LocalDate week, LocalDateTime eve, LocalDateTime slot, LocalDateTime briefing) {
        assertThat(slots.eve(week)).contains(at(eve));
        assertThat(slots.morning(week)).contains(at(slot.toLocalDate().atTime(8, 30)));
        assertThat(slots.slot(week)).contains(at(slot));
        assertThat(slots.briefingDue(week)).contains(at(briefing));
    }

    @Test
    void opensAReportAtTheSlotBefore() {
        assertThat(slots.opens(LocalDate.of(2017, 2, 3))).isEqualTo(at(LocalDateTime.parse("2017-01-26T12:00")));
    }

    /** 国庆 2017, 10-01 to 10-08: the week from Monday 10-02 owes nothing. */
    @Test
    void owesNothingInAWeekWithoutAWorkingDay() {
        assertThat(slots.slot(LocalDate.of(2017, 10, 6))).isEmpty();
        assertThat(slots.briefingDue(LocalDate.of(2017, 10, 6))).isEmpty();
        assertThat(slots.opens(LocalDate.of(2017, 10, 13))).isEqualTo(at(LocalDateTime.parse("2017-09-29T12:00")));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(OwnSlots.ZONE).toInstant();
    }
}
