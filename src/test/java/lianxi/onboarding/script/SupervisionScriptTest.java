package lianxi.onboarding.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import lianxi.calendar.HolidayNotice;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;

class SupervisionScriptTest {

    /** Mondays to Fridays alone. */
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(List.of(new HolidayNotice(2026, "国办发明电〔2025〕7号", LocalDate.of(2025, 11, 4))), List.of());

    /** By hand: October 2026 ends on a Saturday; twelve working days before Friday the 30th is Wednesday the 14th. */
    @Test
    void theNoticeIsIssuedOnTheLastWorkingDayOfTheLastFullMonth() {
        SupervisionScript script = script(LocalDateTime.parse("2026-11-26T16:20"));

        assertThat(script.issued()).isEqualTo("2026-10-30");
        assertThat(script.planned()).isEqualTo("2026-10-14");
        assertThat(script(LocalDateTime.parse("2026-11-30T11:59")).issued()).isEqualTo("2026-10-30");
        assertThat(script(LocalDateTime.parse("2026-11-30T12:00")).issued()).isEqualTo("2026-11-30");
    }

    @Test
    void whateverTheDayAllOfItLiesInTheGroupsLife() {
        for (LocalDate day = LocalDate.of(2025, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.NOON)) {
                SampleTimeline timeline = timeline(day.atTime(time));
                SupervisionScript script = new SupervisionScript(timeline);

                assertThat(script.planned()).as("" + day).isAfter(timeline.setUpDay());
                assertThat(script.scenes())
                        .as("" + day)
                        .allSatisfy(scene ->
                                assertThat(timeline.hasCome(scene.at())).isTrue());
            }
        }
    }

    private static SupervisionScript script(LocalDateTime firstStart) {
        return new SupervisionScript(timeline(firstStart));
    }

    private static SampleTimeline timeline(LocalDateTime firstStart) {
        return SampleTimeline.upTo(firstStart.atZone(BusinessClock.ZONE).toInstant(), CALENDAR);
    }
}
