package lianxi.onboarding;

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
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;

class SampleMeetingDaysTest {

    private static final WorkCalendar CALENDAR = springFestivalAndNationalDay();

    /** By hand: three working days after Monday 23 November 2026 is Thursday the 26th; a month before is Monday 26 October. */
    @Test
    void theRegularDayIsThatOfTheMeetingAhead() {
        SampleMeetingDays days = days("2026-11-23T13:00");

        assertThat(days.upcoming()).isEqualTo("2026-11-26");
        assertThat(days.rule().number()).isEqualTo(26);
        assertThat(days.regular()).isEqualTo("2026-10-26");
        assertThat(days.topic()).isEqualTo("2026-11-18");
    }

    /** By the script: minutes are signed for on the third working day after a meeting, a report is drafted five before the next. */
    @Test
    void whateverTheDayMeetingsLieInTheGroupsLifeAndInOrder() {
        for (LocalDate day = LocalDate.of(2025, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(12, 1), LocalTime.of(23, 59))) {
                LocalDateTime firstStart = day.atTime(time);
                SampleTimeline timeline = timeline(firstStart);
                SampleMeetingDays days = new SampleMeetingDays(timeline);
                String when = firstStart.toString();

                assertThat(workdays(timeline.setUpDay(), days.first())).as(when).isGreaterThanOrEqualTo(2);
                assertThat(workdays(days.first(), days.regular())).as(when).isGreaterThanOrEqualTo(3 + 5);
                assertThat(workdays(day(days.begun()), days.regular())).as(when).isGreaterThanOrEqualTo(6);
                assertThat(workdays(days.regular(), days.topic())).as(when).isGreaterThanOrEqualTo(7);
                assertThat(workdays(days.topic(), days.upcoming())).as(when).isEqualTo(6);
                assertThat(workdays(day, days.upcoming())).as(when).isEqualTo(3);
                assertThat(days.moment(days.upcoming(), -4, LocalTime.of(18, 0)))
                        .as(when)
                        .isBefore(timeline.now());
            }
        }
    }

    /** The series begins too late for a slot two months before the meeting ahead, so that it owes two meetings. */
    @Test
    void whateverTheDayTheSeriesOwesTwoMeetings() {
        for (LocalDate day = LocalDate.of(2025, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            SampleMeetingDays days = new SampleMeetingDays(timeline(day.atTime(9, 0)));
            LocalDate begun = day(days.begun());

            assertThat(days.rule().slot(YearMonth.from(days.upcoming()).minusMonths(2), CALENDAR))
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
        return new SampleTimeline(firstStart.atZone(BusinessClock.ZONE).toInstant(), CALENDAR);
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
