package lianxi.project.schedule;

import static lianxi.project.schedule.AnchorKind.FIRST_GRID;
import static lianxi.project.schedule.AnchorKind.FULL_CAPACITY;
import static lianxi.project.schedule.Networks.day;
import static lianxi.project.schedule.Networks.key;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Small networks of 2017 reckoned by hand on a printed calendar. Free by 国办发明电〔2016〕17号: 01-27…02-02, 04-02…04-04, 05-01,
 * 05-28…05-30; worked weekend days: 01-22, 02-04, 04-01, 05-27.
 */
class WorkedScheduleTest {

    @Test
    void twentyWorkingDaysBackFromTheGridDate() {
        SchedulePass pass = new Networks()
                .node(1, "20d")
                .node(2, "0d")
                .link(1, 2)
                .anchor(FIRST_GRID, "06-30", 2)
                .pass("01-16");
        // back: 06-30 is the 20th day; 30–26 (5), 23–19 (10), 16–12 (15), 9–5 (20), so the event is on Friday 06-02
        assertLatest(pass, 1, "06-02", "06-30");
        // forward: domain's example, 2017-01-16 + 20 → 2017-02-16
        assertForecast(pass, 1, "01-16", "02-16");
        assertForecast(pass, 2, "02-16", "02-16");
        assertThat(pass.anchors().get(0).chain()).containsExactly(key(1), key(2));
    }

    @Test
    void forwardAcrossTheSpringFestivalWithLags() {
        SchedulePass pass = new Networks()
                .node(1, "5d")
                .node(2, "2d")
                .node(3, "7e")
                .node(4, "3d")
                .link(1, 2, "1d")
                .link(1, 3, "7e")
                .link(2, 4)
                .pass("01-20");
        // Fri 01-20; Sun 22 (1), 23, 24, 25, 26 (5)
        assertForecast(pass, 1, "01-20", "01-26");
        // the working day after 01-26 is Fri 02-03; then Sat 02-04 (1), Mon 02-06 (2)
        assertForecast(pass, 2, "02-03", "02-06");
        // 01-26 + 7 = 02-02 is free, so 02-03; 02-03 + 7 = 02-10, a Friday
        assertForecast(pass, 3, "02-03", "02-10");
        // 02-07, 02-08, 02-09
        assertForecast(pass, 4, "02-06", "02-09");
    }

    @Test
    void backAcrossTheGraveSweepingDayWithCalendarDays() {
        SchedulePass pass = new Networks()
                .node(1, "10e")
                .node(2, "3d")
                .link(1, 2, "5e")
                .anchor(FIRST_GRID, "04-05", 2)
                .pass("01-05");
        // 04-05 (1), Sat 04-01 (2), 03-31 (3): the event on 03-30
        assertLatest(pass, 2, "03-30", "04-05");
        // 03-30 − 5 = Sat 03-25, the last working day on or before it is 03-24; 03-24 − 10 = Tue 03-14
        assertLatest(pass, 1, "03-14", "03-24");
    }

    /** Nobody finishes anything on a free day: 端午 begins on Sunday 05-28, Saturday 05-27 is worked. */
    @Test
    void anAnchorOnAFreeDayCountsFromTheLastWorkingDayBeforeIt() {
        SchedulePass pass =
                new Networks().node(1, "2d").anchor(FULL_CAPACITY, "05-29", 1).pass("05-25");
        // 05-27 (1), 05-26 (2): the event on Thursday 05-25
        assertLatest(pass, 1, "05-25", "05-27");
        assertThat(pass.anchors().get(0).lastWorkday()).isEqualTo(day("05-27"));
        assertThat(pass.anchors().get(0).slack()).isZero();
    }

    @Test
    void aNodeNotNeededPassesItsLinksThroughAndItsOwnLagIsDropped() {
        SchedulePass pass = new Networks()
                .node(1, "5d")
                .node(2, "10d", Node::notNeeded)
                .node(3, "2d")
                .link(1, 2, "3d")
                .link(2, 3, "4d")
                .anchor(FIRST_GRID, "03-31", 3)
                .pass("03-06");
        // Mon 03-06; 7, 8, 9, 10, 13
        assertForecast(pass, 1, "03-06", "03-13");
        // 1's lag: 14, 15, 16; then 17, 20
        assertForecast(pass, 3, "03-16", "03-20");
        // 31, 30: event on 29; 1's lag back: 28, 27, 24 are between, so 24; five days back: 24…20 → Fri 17
        assertLatest(pass, 3, "03-29", "03-31");
        assertLatest(pass, 1, "03-17", "03-24");
        // 21–24 (4), 27–31 (9)
        assertThat(pass.node(key(3)).slack()).isEqualTo(9);
        // 14–17 (4), 20–24 (9)
        assertThat(pass.node(key(1)).slack()).isEqualTo(9);
        assertThat(pass.node(key(3)).drivers()).containsExactly(key(1));
        assertThat(pass.anchors().get(0).chain()).containsExactly(key(1), key(3));
        NodePass notNeeded = pass.node(key(2));
        assertThat(notNeeded.forecastFinish()).isNull();
        assertThat(notNeeded.latestSafeDate()).isNull();
        assertThat(notNeeded.critical()).isFalse();
    }

    /** Its own clock knows of the stop: 2017-01-16 + 20 with a stop 01-25…02-03 → 02-21 (domain's example). */
    @Test
    void aRunningClockTellsItsDueDateWithItsStops() {
        Networks networks = new Networks()
                .node(1, "20d", "01-16", "", "02-21")
                .node(2, "3d")
                .link(1, 2);
        // 22, 23, 24
        assertForecast(networks.pass("02-06"), 1, "01-16", "02-21");
        assertForecast(networks.pass("02-06"), 2, "02-21", "02-24");
        Networks without =
                new Networks().node(1, "20d", "01-16", "", "").node(2, "3d").link(1, 2);
        // 02-16 by its duration; 17, 20, 21
        assertForecast(without.pass("02-06"), 2, "02-16", "02-21");
    }

    @Test
    void whatIsOpenAfterItsDueDayIsExpectedTodayOrOnTheNextWorkingDay() {
        Networks networks =
                new Networks().node(1, "5d", "02-06", "", "").node(2, "1d").link(1, 2);
        // domain's example: 02-06 + 5 → 02-13
        assertForecast(networks.pass("02-10"), 1, "02-06", "02-13");
        assertForecast(networks.pass("02-13"), 1, "02-06", "02-13");
        assertForecast(networks.pass("02-15"), 1, "02-06", "02-15");
        assertForecast(networks.pass("02-18"), 1, "02-06", "02-20");
        assertForecast(networks.pass("02-18"), 2, "02-20", "02-21");
    }

    @Test
    void whatIsFinishedKeepsItsRecordedDaysAndWhatWaitsStartsNotBeforeToday() {
        SchedulePass pass = new Networks()
                .node(1, "20d", "01-16", "01-25", "")
                .node(2, "0d", "", "02-04", "")
                .node(3, "1d")
                .link(1, 3)
                .link(2, 3)
                .pass("02-11");
        assertForecast(pass, 1, "01-16", "01-25");
        assertForecast(pass, 2, "02-04", "02-04");
        // Saturday 02-11 is free: from Monday 02-13
        assertForecast(pass, 3, "02-13", "02-14");
        assertThat(pass.node(key(3)).drivers()).as("today decides").isEmpty();
    }

    /** 1 → 2, the first grid; 1 → 3 → 4, full capacity; 5 leads nowhere. */
    private static Networks twoAnchors() {
        return new Networks()
                .node(1, "10d")
                .node(2, "0d")
                .node(3, "20d")
                .node(4, "0d")
                .node(5, "1d")
                .link(1, 2)
                .link(1, 3)
                .link(3, 4)
                .link(1, 5)
                .anchor(FIRST_GRID, "03-31", 2)
                .anchor(FULL_CAPACITY, "04-28", 4);
    }

    @Test
    void theLatestSafeDateIsTheEarlierOfTheAnchorsThatDependOnIt() {
        SchedulePass pass = twoAnchors().pass("03-20");
        // 28–24 (5), 21–17 (10), 14–10 (15), 7–5 (18), Sat 04-01 (19), 03-31 (20)
        assertLatest(pass, 3, "03-30", "04-28");
        // by full capacity 03-30, though the first grid would allow 03-31; 30–27 (4), 24–20 (9), 17 (10)
        assertLatest(pass, 1, "03-16", "03-30");
        assertThat(pass.node(key(1)).latest())
                .containsEntry(FIRST_GRID, new NodePass.Latest(day("03-17"), day("03-31")))
                .containsEntry(FULL_CAPACITY, new NodePass.Latest(day("03-16"), day("03-30")));
        assertThat(pass.node(key(2)).latest()).containsOnlyKeys(FIRST_GRID);
        assertLatest(pass, 5, null, null);
        assertThat(pass.node(key(5)).slack()).isNull();
    }

    @Test
    void slackIsNegativeWhereAnAnchorWillBeMissed() {
        SchedulePass pass = twoAnchors().pass("03-20");
        // 21–24 (4), 27–31 (9), Sat 04-01 (10)
        assertForecast(pass, 1, "03-20", "04-01");
        // 5–7 (3), 10–14 (8), 17–21 (13), 24–28 (18), 05-02 (19), 05-03 (20)
        assertForecast(pass, 3, "04-01", "05-03");
        AnchorPass grid = pass.anchor(FIRST_GRID).orElseThrow();
        AnchorPass full = pass.anchor(FULL_CAPACITY).orElseThrow();
        assertThat(grid.forecast()).isEqualTo(day("04-01"));
        assertThat(grid.slack()).as("04-01").isEqualTo(-1);
        assertThat(full.slack()).as("05-02, 05-03").isEqualTo(-2);
        assertThat(pass.node(key(1)).slack()).as("03-31, 04-01").isEqualTo(-2);
        assertThat(grid.chain()).containsExactly(key(1), key(2));
        assertThat(full.chain()).containsExactly(key(1), key(3), key(4));
        assertThat(pass.node(key(5)).critical()).isFalse();
    }

    @Test
    void itSaysByHowMuchALimitNoLongerFits() {
        SchedulePass pass = twoAnchors().pass("03-20");
        // accepted today, 1 ends on 04-01; its latest safe date was 03-30
        assertThat(pass.lateEvenIfStartedToday(key(1))).hasValue(2);
        assertThat(twoAnchors().pass("03-18").lateEvenIfStartedToday(key(1)))
                .as("nobody accepts on a Saturday: as on the Monday after it")
                .hasValue(2);
        // 21–24 (4), 27–31 (9), 04-01 (10), 5–7 (13), 10–14 (18), 17, 18: fits until 04-28
        assertThat(pass.lateEvenIfStartedToday(key(3))).isEmpty();
        assertThat(pass.lateEvenIfStartedToday(key(5)))
                .as("no anchor depends on it")
                .isEmpty();
        assertThat(twoAnchors()
                        .build()
                        .with(WhatIf.done(key(1), day("03-20")))
                        .pass(Networks.CALENDAR, day("03-20"))
                        .lateEvenIfStartedToday(key(1)))
                .as("finished")
                .isEmpty();
    }

    @Test
    void ofTwoThatDecideAlikeBothAreCriticalAndTheFirstStandsOnTheChain() {
        SchedulePass pass = new Networks()
                .node(1, "3d")
                .node(2, "3d")
                .node(3, "2d")
                .node(4, "0d")
                .link(1, 4)
                .link(2, 4)
                .link(3, 4)
                .anchor(FIRST_GRID, "06-30", 4)
                .pass("03-06");
        assertThat(pass.anchors().get(0).chain()).containsExactly(key(1), key(4));
        assertThat(pass.node(key(4)).drivers()).containsExactly(key(1), key(2));
        assertThat(pass.nodes().stream().filter(NodePass::critical).map(NodePass::key))
                .containsExactly(key(1), key(2), key(4));
    }

    private static void assertLatest(SchedulePass pass, long id, @Nullable String start, @Nullable String finish) {
        NodePass node = pass.node(key(id));
        assertThat(node.latestStart()).isEqualTo(start == null ? null : day(start));
        assertThat(node.latestSafeDate()).isEqualTo(finish == null ? null : day(finish));
    }

    private static void assertForecast(SchedulePass pass, long id, String start, String finish) {
        NodePass node = pass.node(key(id));
        assertThat(node.forecastStart()).isEqualTo(day(start));
        assertThat(node.forecastFinish()).isEqualTo(day(finish));
    }
}
