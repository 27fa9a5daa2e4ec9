package lianxi.project.schedule;

import static lianxi.project.schedule.AnchorKind.FIRST_GRID;
import static lianxi.project.schedule.Networks.day;
import static lianxi.project.schedule.Networks.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes tried on 1 (10 working days) → 2 (5, started) and 1 → 3, the first grid, on Monday 2017-03-20. */
class WhatIfTest {

    private static final LocalDate TODAY = day("03-20");

    private final Network network = new Networks()
            .node(1, "10d")
            .node(2, "5d", "03-17", "", "03-29")
            .node(3, "0d")
            .link(1, 3)
            .link(2, 3)
            .anchor(FIRST_GRID, "03-31", 3)
            .build();

    @Test
    void aShiftMovesTheStartAndAllThatFollows() {
        // 03-20 + 3 = 03-23; 24 (1), 27–31 (6), Sat 04-01 (7), 5–7 (10)
        ScheduleMoves moves = moves(WhatIf.shift(key(1), 3));
        assertThat(finish(WhatIf.shift(key(1), 3), 1)).isEqualTo(day("04-07"));
        assertThat(moves.anchors()).singleElement().satisfies(anchor -> {
            assertThat(anchor.before().forecast()).isEqualTo(day("04-01"));
            assertThat(anchor.after().forecast()).isEqualTo(day("04-07"));
            assertThat(anchor.workdays()).isEqualTo(3);
        });
        assertThat(moves.nodes().stream().map(move -> move.node().key())).containsExactly(key(1), key(3));
    }

    @Test
    void nothingStartsBeforeTodayOrItsPredecessors() {
        assertThat(moves(WhatIf.shift(key(1), -2)).isEmpty()).isTrue();
        assertThat(moves(WhatIf.shift(key(3), -5)).isEmpty()).isTrue();
    }

    @Test
    void ofWhatHasStartedTheFinishMovesButNotBeforeToday() {
        assertThat(finish(WhatIf.shift(key(2), 2), 2)).isEqualTo(day("03-31"));
        assertThat(finish(WhatIf.shift(key(2), -2), 2)).isEqualTo(day("03-27"));
        assertThat(finish(WhatIf.shift(key(2), -20), 2)).isEqualTo(TODAY);
    }

    @Test
    void aDurationCountsFromTheStartEvenWhereAClockRan() {
        // 21–24
        assertThat(finish(WhatIf.takes(key(1), Duration.workdays(4)), 1)).isEqualTo(day("03-24"));
        // from Friday 03-17: Monday 20 and on to 22
        assertThat(finish(WhatIf.takes(key(2), Duration.workdays(3)), 2)).isEqualTo(day("03-22"));
    }

    @Test
    void markedDoneItWaitsNoLonger() {
        ScheduleMoves moves = moves(WhatIf.done(key(1), day("03-17")));
        assertThat(moves.anchors().get(0).after().forecast())
                .as("now the started one decides")
                .isEqualTo(day("03-29"));
        // 30, 31, Sat 04-01
        assertThat(moves.anchors().get(0).workdays()).isEqualTo(-3);
        assertThat(moves.anchors().get(0).after().chain()).containsExactly(key(2), key(3));
    }

    @Test
    void changesAddUpAndLeaveTheNetworkAsItWas() {
        SchedulePass before = network.pass(Networks.CALENDAR, TODAY);
        Network changed = network.with(List.of(WhatIf.shift(key(1), 1), WhatIf.takes(key(1), Duration.workdays(9))));
        assertThat(changed.with(WhatIf.shift(key(1), 2))
                        .pass(Networks.CALENDAR, TODAY)
                        .node(key(1))
                        .forecastFinish())
                .as("nine days from 03-23")
                .isEqualTo(day("04-06"));
        assertThat(network.pass(Networks.CALENDAR, TODAY).outlooks()).isEqualTo(before.outlooks());
        assertThat(network.with(List.of())
                        .pass(Networks.CALENDAR, TODAY)
                        .movesSince(before)
                        .isEmpty())
                .isTrue();
    }

    private ScheduleMoves moves(WhatIf change) {
        return network.with(change).pass(Networks.CALENDAR, TODAY).movesSince(network.pass(Networks.CALENDAR, TODAY));
    }

    private LocalDate finish(WhatIf change, long id) {
        return network.with(change).pass(Networks.CALENDAR, TODAY).node(key(id)).forecastFinish();
    }
}
