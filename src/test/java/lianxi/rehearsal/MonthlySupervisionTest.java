package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.supervision.CheckMatter;
import org.junit.jupiter.api.Test;

/** The supervision group from the notice to the grid: a plan, two checks and a notice in each month. */
class MonthlySupervisionTest {

    private static final WorkCalendar CALENDAR = PlayCalendar.from(2017);
    private static final LocalTime SIGNED = LocalTime.of(10, 40);
    private static final int WEEKS = 26;

    /**
     * By hand, from 国办发明电〔2016〕17号: 01-27 to 02-02, 04-29 to 05-01 and 05-28 to 05-30 are free; 2017-04-28 and the last days of
     * February, March, May and June are weekdays.
     */
    @Test
    void aNoticeIsSignedOnTheLastWorkingDayOfEachMonth() {
        assertThat(scenes(WEEKS)
                        .filter(one -> one.who().equals(Player.SUPERVISION_HEAD))
                        .filter(one -> time(one).equals(SIGNED))
                        .map(MonthlySupervisionTest::day)
                        .distinct())
                .extracting(LocalDate::toString)
                .containsExactly("2017-01-26", "2017-02-28", "2017-03-31", "2017-04-28", "2017-05-31", "2017-06-30");
    }

    @Test
    void everythingLiesInTheGroupsLife() {
        SampleTimeline timeline = timeline(WEEKS);
        assertThat(scenes(WEEKS)).allSatisfy(one -> {
            assertThat(one.at()).isAfter(timeline.setUp());
            assertThat(timeline.hasCome(one.at())).isTrue();
        });
    }

    @Test
    void noFindingIsNamedTwice() {
        assertThat(checks().map(check -> check.finding().title())).hasSize(12).doesNotHaveDuplicates();
    }

    /** 政府督查工作条例 Art. 15, as the plan's aims promise: not the same matter again within thirty days. */
    @Test
    void noMatterIsCheckedInTwoMonthsRunning() {
        Map<CheckMatter, Integer> last = new HashMap<>();
        IntStream.range(0, 6)
                .forEach(number -> checks(number).forEach(check -> {
                    Integer before = last.put(check.matter(), number);
                    assertThat(before == null || before < number - 1)
                            .as(check.focus())
                            .isTrue();
                }));
    }

    private static Stream<SampleCheck> checks() {
        return IntStream.range(0, 6).boxed().flatMap(number -> checks(number).stream());
    }

    private static List<SampleCheck> checks(int number) {
        return SupervisionTold.read()
                .month(number, YearMonth.of(2017, number + 1))
                .checks();
    }

    private static Stream<Scene> scenes(int weeks) {
        return new MonthlySupervision(timeline(weeks)).scenes().stream();
    }

    private static SampleTimeline timeline(int weeks) {
        return SampleTimeline.from(LocalDate.of(2017, 1, 5), weeks, CALENDAR);
    }

    private static LocalDate day(Scene scene) {
        return GroupTime.dayOf(scene.at());
    }

    private static LocalTime time(Scene scene) {
        return GroupTime.hourOf(scene.at());
    }
}
