package lianxi.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import lianxi.calendar.Notices;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The monthly rule of domain.md by examples counted by hand on the calendars of 国办发明电〔2016〕17号 (2017), 〔2024〕12号 (2025)
 * and 〔2025〕7号 (2026): a free day moves to the next working day of the same month, else to the one before.
 */
class MonthlyRuleTest {

    private static final WorkCalendar CALENDAR = Notices.CALENDAR;

    @ParameterizedTest(name = "day {0} of {1}")
    @CsvSource({
        // a Sunday moves to Monday; the notice's own six meetings
        "15, 2017-01, 2017-01-16",
        "15, 2017-02, 2017-02-15",
        "15, 2017-03, 2017-03-15",
        "15, 2017-04, 2017-04-17",
        "15, 2017-05, 2017-05-15",
        "15, 2017-06, 2017-06-15",
        // 春节 27 January – 2 February: nothing is left of January, so back to the last working day, Thursday 26
        "28, 2017-01, 2017-01-26",
        "27, 2017-01, 2017-01-26",
        "31, 2017-01, 2017-01-26",
        // and forward within February; Saturday 4 February is a make-up working day
        "1, 2017-02, 2017-02-03",
        "4, 2017-02, 2017-02-04",
        "5, 2017-02, 2017-02-06",
        // Sunday 22 January is worked
        "22, 2017-01, 2017-01-22",
        // 国庆 and 中秋 1–8 October 2017; Saturday 30 September is worked
        "1, 2017-10, 2017-10-09",
        "8, 2017-10, 2017-10-09",
        "30, 2017-09, 2017-09-30",
        // a month without that day has its last one: 29–31 in February, Tuesday 28
        "31, 2017-02, 2017-02-28",
        // 30 April 2017 is a Sunday and 1 May free: back to Friday 28
        "30, 2017-04, 2017-04-28",
        "31, 2017-04, 2017-04-28",
        // 端午 28–30 May 2017; 31 is a Wednesday, Saturday 27 is worked
        "28, 2017-05, 2017-05-31",
        "27, 2017-05, 2017-05-27",
        // 春节 2025: 28 January – 4 February; Sunday 26 January and Saturday 8 February are worked
        "29, 2025-01, 2025-01-27",
        "1, 2025-02, 2025-02-05",
        // 国庆 2025: 1–8 October; 31 is a Friday; 春节 2026: 15–23 February, Saturday 28 is worked
        "5, 2025-10, 2025-10-09",
        "15, 2026-02, 2026-02-24",
        "28, 2026-02, 2026-02-28"
    })
    void aDayOfTheMonth(int day, YearMonth month, LocalDate slot) {
        assertThat(MonthlyRule.onDay(day).slot(month, CALENDAR)).isEqualTo(slot);
    }

    @ParameterizedTest(name = "{0} no. {1} of {2}")
    @CsvSource({
        "WEDNESDAY, 2, 2017-02, 2017-02-08",
        // the fourth Friday of January 2017 is 除夕; nothing is left of the month
        "FRIDAY, 4, 2017-01, 2017-01-26",
        // the first Wednesday of October 2017 is 4 October
        "WEDNESDAY, 1, 2017-10, 2017-10-09",
        "MONDAY, 1, 2017-05, 2017-05-02",
        "THURSDAY, 1, 2017-06, 2017-06-01"
    })
    void aWeekdayOfTheMonth(DayOfWeek weekday, int number, YearMonth month, LocalDate slot) {
        assertThat(MonthlyRule.onWeekday(number, weekday).slot(month, CALENDAR)).isEqualTo(slot);
    }

    @ParameterizedTest(name = "last {0} of {1}")
    @CsvSource({
        "FRIDAY, 2017-03, 2017-03-31",
        "FRIDAY, 2017-01, 2017-01-26",
        "TUESDAY, 2017-01, 2017-01-26",
        // the last Sunday of May 2017 is 28 May, of 端午: Wednesday 31 is the next working day
        "SUNDAY, 2017-05, 2017-05-31",
        // the last Saturday of September 2017 is worked
        "SATURDAY, 2017-09, 2017-09-30"
    })
    void theLastWeekday(DayOfWeek weekday, YearMonth month, LocalDate slot) {
        assertThat(MonthlyRule.onLast(weekday).slot(month, CALENDAR)).isEqualTo(slot);
    }

    @ParameterizedTest(name = "slot {0}")
    @CsvSource({
        // domain.md: the sample's first agenda on 01-09 for 01-16
        "2017-01-16, 2017-01-09",
        // 02-08, 09, 10, 13, 14
        "2017-02-15, 2017-02-08",
        // the worked Saturday 4 February counts: 4, 3 February, 26, 25, 24 January
        "2017-02-06, 2017-01-24",
        // 30, 29, 28, 27, 26 September lie before the first working day of October
        "2017-10-09, 2017-09-26"
    })
    void theAgendaIsDraftedFiveWorkingDaysBefore(LocalDate slot, LocalDate drafted) {
        assertThat(MonthlyRule.draftDay(slot, CALENDAR)).isEqualTo(drafted);
    }

    @Test
    void theSampleSeriesHasSixMeetingsIn2017UpToTheGridDate() {
        MeetingSeries series = series(at("2017-01-05T09:00"), rule("2017-01", 15, "2017-01-05T09:00"));

        assertThat(series.slots(YearMonth.of(2017, 1), YearMonth.of(2017, 6), CALENDAR))
                .extracting(slot -> slot.start().toLocalDate() + " "
                        + slot.draftedAt().atZone(BusinessClock.ZONE).toLocalDateTime())
                .containsExactly(
                        "2017-01-16 2017-01-09T08:30",
                        "2017-02-15 2017-02-08T08:30",
                        "2017-03-15 2017-03-08T08:30",
                        // 清明 2–4 April with Saturday 1 April worked: 14, 13, 12, 11, 10 April
                        "2017-04-17 2017-04-10T08:30",
                        "2017-05-15 2017-05-08T08:30",
                        "2017-06-15 2017-06-08T08:30");
    }

    @Test
    void anAgendaWhoseMomentLiesBeforeTheSeriesIsDueAtItsStart() {
        MeetingSeries series = series(at("2017-01-12T14:00"), rule("2017-01", 15, "2017-01-12T14:00"));

        assertThat(series.slot(YearMonth.of(2017, 1), CALENDAR).orElseThrow().draftedAt())
                .isEqualTo(at("2017-01-12T14:00").toInstant());
    }

    @Test
    void aSlotThatHasPassedWhenTheSeriesBeginsIsNoneOfIt() {
        MeetingSeries series = series(at("2017-01-16T09:00"), rule("2017-01", 15, "2017-01-16T09:00"));

        assertThat(series.slot(YearMonth.of(2017, 1), CALENDAR)).isEmpty();
        assertThat(series.slot(YearMonth.of(2017, 2), CALENDAR)).isPresent();
    }

    @Test
    void aLaterRuleHoldsFromItsMonthOnAndTheLatestOfAMonthWins() {
        MeetingSeries series = series(
                at("2017-01-05T09:00"),
                rule("2017-01", 15, "2017-01-05T09:00"),
                rule("2017-04", 5, "2017-02-01T09:00"),
                rule("2017-04", 20, "2017-02-02T09:00"));

        assertThat(series.slots(YearMonth.of(2017, 3), YearMonth.of(2017, 5), CALENDAR))
                .extracting(slot -> slot.start().toLocalDate().toString())
                .containsExactly("2017-03-15", "2017-04-20", "2017-05-22");
    }

    @Test
    void aRuleThatIsSetAfterItsOwnMomentIsDueAtOnce() {
        MeetingSeries series = series(
                at("2017-01-05T09:00"),
                rule("2017-01", 15, "2017-01-05T09:00"),
                rule("2017-02", 6, "2017-02-01T09:00"));

        assertThat(series.slot(YearMonth.of(2017, 2), CALENDAR).orElseThrow().draftedAt())
                .isEqualTo(at("2017-02-01T09:00").toInstant());
    }

    @Test
    void aRuleThatNamesNoDayIsNone() {
        assertThatThrownBy(() -> MonthlyRule.onDay(32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthlyRule.onWeekday(5, DayOfWeek.MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MeetingSeries series(ZonedDateTime begun, SeriesRule... rules) {
        return new MeetingSeries(new SeriesId(1), "联席会议", begun.toInstant(), List.of(rules));
    }

    private static SeriesRule rule(String from, int day, String setAt) {
        return new SeriesRule(
                YearMonth.parse(from),
                MonthlyRule.onDay(day),
                LocalTime.of(9, 0),
                90,
                "",
                at(setAt).toInstant(),
                "示例办公室");
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE);
    }
}
