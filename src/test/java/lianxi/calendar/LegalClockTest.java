package lianxi.calendar;

import static lianxi.calendar.TimeLimit.Nature.PROMISED;
import static lianxi.calendar.TimeLimit.Nature.STATUTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits counted from the day after the event; expected values counted by hand. */
class LegalClockTest {

    private static final LocalDate VERSION = LocalDate.of(2004, 7, 1);

    private final WorkCalendar calendar = Notices.CALENDAR;

    @ParameterizedTest
    @CsvSource({
        "2017-01-16, 20, WORKING, 2017-02-16", // 行政许可法 Art. 42; domain.md
        "2017-02-06,  5, WORKING, 2017-02-13",
        "2017-01-21,  1, WORKING, 2017-01-22", // received on a Saturday; the Sunday is worked
        "2026-12-28,  5, WORKING, 2027-01-04", // †: 2027-01-01 counts, no notice yet
        "2017-01-16,  6, CALENDAR, 2017-01-22", // ends on a worked Sunday: no roll
        "2017-01-20, 10, CALENDAR, 2017-02-03", // ends in 春节
        "2017-06-15, 15, CALENDAR, 2017-06-30",
        "2024-02-29, 30, CALENDAR, 2024-04-01", // 03-30 is a Saturday
        "2024-01-30, 30, CALENDAR, 2024-02-29",
    })
    void theDueDateFollowsFromTheLimit(LocalDate event, int amount, TimeLimit.Unit unit, LocalDate expected) {
        TimeLimit limit = new TimeLimit(amount, unit, STATUTORY, "《行政许可法》第四十二条", VERSION);
        assertThat(limit.startedOn(event).due(calendar).date()).isEqualTo(expected);
    }

    @Test
    void aRolledDueDateKeepsTheDayThatWasCounted() {
        DueDate due = TimeLimit.calendarDays(10, PROMISED, null, null)
                .startedOn(LocalDate.of(2017, 1, 20))
                .due(calendar);
        assertThat(due.counted()).isEqualTo("2017-01-30");
        assertThat(due.rolled()).isTrue();
        assertThat(due.provisional()).isFalse();
        assertThat(due.isPassed(LocalDate.of(2017, 2, 3))).isFalse();
        assertThat(due.isPassed(LocalDate.of(2017, 2, 4))).isTrue();
    }

    @Test
    void aDueDateInAYearWithoutNoticeIsProvisional() {
        DueDate due = TimeLimit.workdays(5, STATUTORY, "《行政许可法》第三十二条", VERSION)
                .startedOn(LocalDate.of(2026, 12, 28))
                .due(calendar);
        assertThat(due.provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2017-02-10, 4", "2017-02-15, 1", "2017-02-16, 0", "2017-02-17, -1", "2017-02-20, -2"})
    void remainingWorkdaysAreNoneOnTheDueDay(LocalDate today, int expected) {
        LegalClock clock =
                TimeLimit.workdays(20, STATUTORY, "《行政许可法》第四十二条", VERSION).startedOn(LocalDate.of(2017, 1, 16));
        assertThat(clock.remainingWorkdays(today, calendar)).isEqualTo(expected);
    }

    @Test
    void aLimitIsAtLeastOneDay() {
        assertThatThrownBy(() -> TimeLimit.workdays(0, STATUTORY, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-06,  5, WORKING, 2017-02-08, 2017-02-09, 2017-02-15", // domain.md
        "2017-01-16, 20, WORKING, 2017-01-25, 2017-02-03, 2017-02-21", // domain.md: 春节 inside the stop counts once
        "2017-02-06,  5, WORKING, 2017-02-08, 2017-02-08, 2017-02-14", // the same day is one day
        "2017-02-06,  5, WORKING, 2017-02-06, 2017-02-06, 2017-02-13", // only the event day: nothing to skip
        "2017-02-06,  5, WORKING, 2017-02-14, 2017-02-20, 2017-02-13", // after the count is full
        "2017-02-06,  5, CALENDAR, 2017-02-07, 2017-02-08, 2017-02-13",
        "2017-02-06,  5, CALENDAR, 2017-02-13, 2017-02-14, 2017-02-15", // Saturday 02-11 rolls into the stop and on
    })
    void daysOfAStopDoNotCount(
            LocalDate event, int amount, TimeLimit.Unit unit, LocalDate from, LocalDate to, LocalDate expected) {
        TimeLimit limit = new TimeLimit(amount, unit, STATUTORY, "《行政许可法》第四十五条", VERSION);
        LegalClock clock = limit.startedOn(event).without(List.of(new Stop(from, to), new Stop(from, from)));
        assertThat(clock.due(calendar).date()).isEqualTo(expected);
    }

    @Test
    void noDueDateFollowsFromTheFactsAloneWhileAStopIsOpen() {
        LegalClock clock = TimeLimit.workdays(5, STATUTORY, null, null)
                .startedOn(LocalDate.of(2017, 2, 6))
                .without(List.of(Stop.open(LocalDate.of(2017, 2, 8))));
        assertThatThrownBy(() -> clock.due(calendar)).isInstanceOf(IllegalStateException.class);
    }
}
