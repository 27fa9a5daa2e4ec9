package lianxi.project.schedule;

import static lianxi.project.schedule.Networks.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;

/** Which networks are refused, and what becomes of links that are given twice. */
class NetworkTest {

    @Test
    void aCircleIsRefusedWithItsNamesInOrder() {
        Networks networks = new Networks();
        for (int id = 1; id <= 6; id++) {
            networks.node(id, "1d");
        }
        networks.link(1, 2).link(2, 4).link(4, 3).link(3, 2).link(3, 5).link(6, 5);
        assertThatThrownBy(networks::build)
                .asInstanceOf(type(CycleException.class))
                .extracting(CycleException::names)
                .asList()
                .containsExactly("N2", "N4", "N3");
    }

    @Test
    void aNodeDoesNotWaitForItself() {
        assertThatThrownBy(() -> new Networks().node(1, "1d").link(1, 1).build())
                .asInstanceOf(type(CycleException.class))
                .extracting(CycleException::names)
                .asList()
                .containsExactly("N1");
    }

    @Test
    void unknownAndDoubleNodesAreRefused() {
        assertThatThrownBy(() -> new Networks().node(1, "1d").link(1, 2).build())
                .hasMessageContaining("permit:2");
        assertThatThrownBy(() -> new Networks().node(1, "1d").node(1, "2d").build())
                .hasMessageContaining("permit:1");
        assertThatThrownBy(() -> new Networks()
                        .node(1, "1d")
                        .anchor(AnchorKind.FIRST_GRID, "06-30", 9)
                        .build())
                .hasMessageContaining("permit:9");
        assertThatThrownBy(() -> new Networks()
                        .node(1, "1d")
                        .anchor(AnchorKind.FIRST_GRID, "06-30", 1)
                        .anchor(AnchorKind.FIRST_GRID, "06-29", 1)
                        .build())
                .hasMessageContaining("FIRST_GRID");
        assertThatThrownBy(() -> Duration.workdays(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoLinksTheLongerLagIsKept() {
        Network network = new Networks()
                .node(1, "1d")
                .node(2, "1d")
                .link(1, 2, "3d")
                .link(1, 2, "5d")
                .link(1, 2, "4d")
                .link(1, 2, "4e")
                .build();
        assertThat(network.links())
                .as("days of another unit can be more on one day and fewer on another: both wait")
                .containsExactly(
                        new Link(key(1), key(2), Duration.workdays(5)),
                        new Link(key(1), key(2), Duration.calendarDays(4)));
    }
}
