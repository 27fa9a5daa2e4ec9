package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by the State Council's notices; expected values counted by hand on a printed calendar. */
class WorkCalendarTest {

    private final WorkCalendar calendar = Notices.CALENDAR;

    @ParameterizedTest
    @CsvSource({
        "2017-01-26, WORKDAY", // the Thursday before 春节
        "2017-01-27, HOLIDAY", // 除夕, a Friday
        "2017-01-22, MAKE_UP_WORKDAY", // a Sunday worked
        "2017-01-21, WEEKEND",
        "2017-10-08, HOLIDAY", // a Sunday that the notice names
        "2024-02-09, WORKDAY", // 除夕 2024 is a working day
        "2024-02-29, WORKDAY", // leap day, a Thursday
        "2026-01-04, MAKE_UP_WORKDAY",
        "2027-01-01, WORKDAY", // no notice yet: Monday–Friday
        "2027-01-02, WEEKEND",
    })
    void everyDayHasItsKind(LocalDate date, DayKind kind) {
        assertThat(calendar.day(date).kind()).isEqualTo(kind);
        assertThat(calendar.isWorkday(date)).isEqualTo(kind.isWorked());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-16, 20, 2017-02-16", // domain.md; 01-22 and 02-04 are worked, 01-27..02-02 are not
        "2017-02-06,  5, 2017-02-13", // domain.md
        "2017-01-26,  1, 2017-02-03",
        "2017-01-20,  1, 2017-01-22", // the next working day is a Sunday
        "2017-01-22,  5, 2017-02-03",
        "2017-09-29,  2, 2017-10-09",
        "2024-02-28,  1, 2024-02-29",
        "2024-02-29,  1, 2024-03-01",
        "2025-12-31,  1, 2026-01-04", // 元旦 2026: the Sunday is worked
        "2026-12-31,  1, 2027-01-01", // †: no notice for 2027
        "2017-02-03, -1, 2017-01-26",
        "2017-02-16,  0, 2017-02-16",
    })
    void workdaysAreCountedAfterTheDayOfTheEvent(LocalDate from, int workdays, LocalDate expected) {
        assertThat(calendar.plusWorkdays(from, workdays)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-05, 2017-06-30, 120", // domain.md: from the notice to the grid date
        "2017-01-05, 2017-01-05, 0",
        "2017-01-26, 2017-02-02, 0", // the whole holiday
        "2017-01-26, 2017-02-05, 2",
        "2017-02-13, 2017-02-06, -5", // five working days over
        "2025-12-31, 2026-01-04, 1",
        "2024-02-28, 2024-03-01, 2",
    })
    void workdaysBetweenLeaveOutTheStartAndCountTheEnd(LocalDate start, LocalDate end, int expected) {
        assertThat(calendar.workdaysBetween(start, end)).isEqualTo(expected);
    }

    @Test
    void theNoticeGives176DaysToTheGridDate() {
        assertThat(LocalDate.of(2017, 1, 5).datesUntil(LocalDate.of(2017, 6, 30)))
                .hasSize(176);
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248", // weekdays − days off on weekdays + make-up days
    })
    void everyYearHasAsManyWorkdaysAsItsNoticeLeaves(int year, int expected) {
        LocalDate lastOfYearBefore = LocalDate.of(year - 1, 12, 31);
        assertThat(calendar.workdaysBetween(lastOfYearBefore, LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @Test
    void aCalendarLimitRollsToAWorkedWeekendToo() {
        assertThat(calendar.workdayOnOrAfter(LocalDate.of(2017, 1, 21))).isEqualTo(LocalDate.of(2017, 1, 22));
        assertThat(calendar.workdayOnOrAfter(LocalDate.of(2017, 1, 27))).isEqualTo(LocalDate.of(2017, 2, 3));
    }

    @Test
    void yearsWithoutANoticeAreProvisional() {
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)))
                .isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2017, 1, 1), LocalDate.of(2026, 1, 1)))
                .as("2018–2023 lie between")
                .isTrue();
        assertThat(calendar.day(LocalDate.of(2027, 5, 3)).provisional()).isTrue();
        assertThat(WorkCalendar.withoutNotices().isWorkday(LocalDate.of(2017, 1, 27)))
                .isTrue();
    }

    @Test
    void everyYearNamesItsNotice() {
        assertThat(calendar.notice(2017)).map(HolidayNotice::number).contains("国办发明电〔2016〕17号");
        assertThat(calendar.notice(2027)).isEmpty();
    }

    @Test
    void aMakeUpDayOnAWeekdayIsAMistake() {
        LocalDate monday = LocalDate.of(2017, 1, 23);
        assertThatThrownBy(() -> new SpecialDay(monday, DayKind.MAKE_UP_WORKDAY, "春节", "Spring Festival"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpecialDay(monday, DayKind.WORKDAY, "春节", "Spring Festival"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
