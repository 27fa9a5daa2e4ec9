package lianxi.onboarding.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import lianxi.calendar.DayKind;
import lianxi.calendar.HolidayNotice;
import lianxi.calendar.SpecialDay;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTimelineTest {

    /** First start, eighth slot, set-up day; 2026's holidays are not loaded here, so every Friday is a slot. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T11:59, 2026-11-20, 2026-09-28",
        "2026-11-27T12:00, 2026-11-27, 2026-10-05",
        "2026-11-27T12:01, 2026-11-27, 2026-10-05",
        "2026-11-29T23:59, 2026-11-27, 2026-10-05",
        "2028-02-29T10:00, 2028-02-25, 2028-01-03"
    })
    void theEighthSlotIsTheLatestThatHasCome(LocalDateTime firstStart, LocalDate eighth, LocalDate setUp) {
        SampleTimeline timeline = SampleTimeline.upTo(at(firstStart), WorkCalendar.withoutNotices());

        assertThat(timeline.week(8).friday()).isEqualTo(eighth);
        assertThat(timeline.setUpDay()).isEqualTo(setUp);
        assertThat(timeline.hasCome(timeline.slot(8))).isTrue();
        assertThat(timeline.hasCome(timeline.slot(9))).isFalse();
    }

    @Test
    void aWeekWithoutWorkingDaysIsPassedOver() {
        SampleTimeline timeline = SampleTimeline.upTo(at(LocalDateTime.parse("2026-10-08T09:00")), goldenWeek());

        // 1–7 October are free, 8 October is a Thursday: the slot of that week is 9 October, the one before 30
        // September.
        assertThat(timeline.week(9).friday()).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(timeline.slot(8)).isEqualTo(at(LocalDateTime.parse("2026-09-30T12:00")));
    }

    @Test
    void momentsLieInOfficeHoursOfTheirWeekAndKeepTheirOrder() {
        SampleTimeline timeline = SampleTimeline.upTo(at(LocalDateTime.parse("2026-10-12T09:00")), goldenWeek());
        for (int week = 1; week <= timeline.runningWeek(); week++) {
            Instant before = week == 1 ? timeline.setUp() : timeline.slot(week - 1);
            for (int percent = 1; percent < 100; percent++) {
                Instant moment = timeline.moment(week, percent / 100.0);
                assertThat(moment).isAfter(before).isBefore(timeline.slot(week));
                ZonedDateTime local = moment.atZone(BusinessClock.ZONE);
                assertThat(goldenWeek().isWorkday(local.toLocalDate())).isTrue();
                assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(18, 0));
                before = moment;
            }
        }
    }

    @Test
    void whatFollowsASlotFitsBetweenItAndTheFirstStart() {
        Instant firstStart = at(LocalDateTime.parse("2026-11-27T12:01"));
        SampleTimeline timeline = SampleTimeline.upTo(firstStart, WorkCalendar.withoutNotices());

        Instant compiled = timeline.afterSlot(8, Duration.ofMinutes(155));
        Instant sent = timeline.afterSlot(8, Duration.ofMinutes(270));
        assertThat(compiled).isAfter(timeline.slot(8)).isBefore(sent);
        assertThat(sent).isBefore(firstStart);
        assertThat(timeline.afterSlot(7, Duration.ofMinutes(270)))
                .isEqualTo(timeline.slot(7).plus(Duration.ofMinutes(270)));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessClock.ZONE).toInstant();
    }

    /** The notice of 2017-01-05: grid on 06-30, 26 Fridays; 国办发明电〔2016〕17号 frees 01-27 to 02-02 (春节). */
    @Test
    void aGroupThatIsSetUpOnADayLivesToTheEndOfItsLastFriday() {
        SampleTimeline timeline = SampleTimeline.from(LocalDate.of(2017, 1, 5), 26, springFestival());

        assertThat(timeline.setUpDay().plusDays(SampleTimeline.DAYS_TO_FIRST_GRID))
                .isEqualTo(LocalDate.of(2017, 6, 30));
        assertThat(timeline.slot(1)).isEqualTo(at(LocalDateTime.parse("2017-01-06T12:00")));
        assertThat(timeline.slot(4)).isEqualTo(at(LocalDateTime.parse("2017-01-26T12:00")));
        assertThat(timeline.slot(26)).isEqualTo(at(LocalDateTime.parse("2017-06-30T12:00")));
        assertThat(timeline.now()).isEqualTo(at(LocalDateTime.parse("2017-07-01T00:00")));
    }

    @Test
    void aShorterLifeLeavesOutWhatTheScriptsTellOfLaterWeeks() {
        SampleTimeline timeline = SampleTimeline.from(LocalDate.of(2017, 1, 5), 4, springFestival());

        assertThat(timeline.now()).isEqualTo(at(LocalDateTime.parse("2017-01-28T00:00")));
        assertThat(timeline.hasCome(timeline.moment(4, 0.99))).isTrue();
        assertThat(timeline.hasCome(timeline.moment(9, 0))).isFalse();
    }

    private static WorkCalendar springFestival() {
        return new WorkCalendar(
                List.of(new HolidayNotice(2017, "国办发明电〔2016〕17号", LocalDate.of(2016, 12, 1))),
                LocalDate.of(2017, 1, 27)
                        .datesUntil(LocalDate.of(2017, 2, 3))
                        .map(day -> new SpecialDay(day, DayKind.HOLIDAY, "春节", "Spring Festival"))
                        .toList());
    }

    private static WorkCalendar goldenWeek() {
        return new WorkCalendar(
                List.of(new HolidayNotice(2026, "国办发明电〔2025〕7号", LocalDate.of(2025, 11, 4))),
                LocalDate.of(2026, 10, 1)
                        .datesUntil(LocalDate.of(2026, 10, 8))
                        .map(day -> new SpecialDay(day, DayKind.HOLIDAY, "国庆节", "National Day"))
                        .toList());
    }
}
