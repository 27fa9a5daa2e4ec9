package lianxi.project.schedule;

import static lianxi.project.schedule.AnchorKind.FIRST_GRID;
import static lianxi.project.schedule.Networks.day;
import static lianxi.project.schedule.Networks.key;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small networks of 2017 reckoned by hand on a printed calendar with the State Council's holidays and make-up days. */
class WorkedScheduleTest {

    @Test
    void twentyWorkingDaysBackFromTheGridDate() {
        SchedulePass pass = new Networks()
                .node(1, "20d")
                .node(2, "0d")
                .link(1, 2)
                .anchor(FIRST_GRID, "06-30", 2)
                .pass("01-16");
        // back: 06-30 is the 20th day; 30–26 (5), 23–19 (10), 16–12 (15), 9–5 (20) → event on Friday 06-02
        assertThat(pass.node(key(1)).latestStart()).isEqualTo(day("06-02"));
        assertThat(pass.node(key(1)).latestSafeDate()).isEqualTo(day("06-30"));
        // forward: domain.md's example, 2017-01-16 + 20 → 2017-02-16
        assertThat(pass.node(key(1)).forecastStart()).isEqualTo(day("01-16"));
        assertThat(pass.node(key(1)).forecastFinish()).isEqualTo(day("02-16"));
        assertThat(pass.anchors().get(0).forecast()).isEqualTo(day("02-16"));
        assertThat(pass.anchors().get(0).chain()).containsExactly(key(1), key(2));
    }
}
