package lianxi.onboarding.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.DayKind;
import lianxi.calendar.HolidayNotice;
import lianxi.calendar.SpecialDay;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.MonthlyRule;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleMeetingDaysTest {

    private static final WorkCalendar CALENDAR = springFestivalAndNationalDay();

    /**
     * By hand: 15 November 2026 is a Sunday, so that month's meeting is on Monday the 16th; the agenda for Tuesday 15 December is
     * drafted five working days before, on the 8th at 08:30. Spring Festival moves February's to Tuesday the 24th, whose agenda
     * is drafted on Friday the 6th.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T13:00, 2026-11-16, 2026-11-18, 2026-11-26, false",
        "2026-12-08T08:29, 2026-11-16, 2026-12-03, 2026-12-11, false",
        "2026-12-08T08:30, 2026-11-16, 2026-12-03, 2026-12-15, true",
        "2026-12-15T08:59, 2026-11-16, 2026-12-10, 2026-12-15, true",
        "2026-12-15T09:00, 2026-12-15, 2026-12-10, 2026-12-18, false",
        "2026-02-18T09:30, 2026-01-15, 2026-02-11, 2026-02-24, true",
    })
    void theRegularDayIsTheFifteenth(String firstStart, String regular, String topic, String ahead, boolean isRegular) {
        SampleMeetingDays days = days(firstStart);

        assertThat(days.rule()).isEqualTo(MonthlyRule.onDay(15));
        assertThat(days.regular()).isEqualTo(regular);
        assertThat(days.topic()).isEqualTo(topic);
        assertThat(days.upcoming()).isEqualTo(ahead);
        assertThat(days.isRegularAhead()).isEqualTo(isRegular);
    }

    /** By the script: a meeting's minutes are signed for on its third working day, a report on it drafted five before the next. */
    @Test
    void whateverTheDayTwoMeetingsAreHeldInOrderAndOneLiesAheadWithItsAgenda() {
        for (LocalDate day = LocalDate.of(2025, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(8, 59), LocalTime.of(12, 1))) {
                LocalDateTime firstStart = day.atTime(time);
                SampleTimeline timeline = timeline(firstStart);
                SampleMeetingDays days = new SampleMeetingDays(timeline);
                String when = firstStart.toString();

                assertThat(workdays(timeline.setUpDay(), days.first())).as(when).isGreaterThanOrEqualTo(2);
                assertThat(workdays(days.first(), days.regular())).as(when).isGreaterThanOrEqualTo(3 + 5);
                assertThat(workdays(day(days.begun()), days.regular())).as(when).isGreaterThanOrEqualTo(6);
                assertThat(days.first()).as(when).isBefore(days.topic());
                assertThat(days.topic()).as(when).isBefore(day);
                assertThat(days.regular().atTime(9, 0)).as(when).isBeforeOrEqualTo(firstStart);
                assertThat(days.upcoming().atTime(9, 0)).as(when).isAfter(firstStart);
                assertThat(workdays(day, days.upcoming())).as(when).isBetween(0, 5);
                assertThat(days.lately()).as(when).isBefore(day);
                assertThat(
                                days.isRegularAhead()
                                        ? days.moment(days.upcoming(), -5, LocalTime.of(8, 30))
                                        : days.moment(days.upcoming(), -4, LocalTime.of(18, 0)))
                        .as(when)
                        .isBeforeOrEqualTo(timeline.now());
            }
        }
    }

    /** The series begins too late for the slot before the one that was held, so that it owes no third meeting. */
    @Test
    void whateverTheDayTheSeriesOwesNoEarlierMeeting() {
        for (LocalDate day = LocalDate.of(2025, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            SampleMeetingDays days = new SampleMeetingDays(timeline(day.atTime(9, 0)));
            LocalDate begun = day(days.begun());

            assertThat(days.rule().slot(YearMonth.from(days.regular()).minusMonths(1), CALENDAR))
                    .isBefore(begun);
            assertThat(begun).isAfter(days.first()).isBefore(days.regular());
        }
    }

    private static int workdays(LocalDate from, LocalDate to) {
        return CALENDAR.workdaysBetween(from, to);
    }

    private static SampleMeetingDays days(String firstStart) {
        return new SampleMeetingDays(timeline(LocalDateTime.parse(firstStart)));
    }

    private static SampleTimeline timeline(LocalDateTime firstStart) {
        return SampleTimeline.upTo(firstStart.atZone(BusinessClock.ZONE).toInstant(), CALENDAR);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** 2026's two long holidays, without the make-up days: 15 to 23 February and 1 to 7 October. */
    private static WorkCalendar springFestivalAndNationalDay() {
        List<SpecialDay> free = new ArrayList<>();
        LocalDate.of(2026, 2, 15)
                .datesUntil(LocalDate.of(2026, 2, 24))
                .forEach(day -> free.add(new SpecialDay(day, DayKind.HOLIDAY, "春节", "Spring Festival")));
        LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .forEach(day -> free.add(new SpecialDay(day, DayKind.HOLIDAY, "国庆节", "National Day")));
        return new WorkCalendar(List.of(new HolidayNotice(2026, "国办发明电〔2025〕7号", LocalDate.of(2025, 11, 4))), free);
    }
}
