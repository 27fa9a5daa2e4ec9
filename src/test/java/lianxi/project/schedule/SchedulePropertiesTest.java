package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import lianxi.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** What holds for any network on any day, tried on seeded ones with working and calendar days, facts and nodes not needed. */
class SchedulePropertiesTest {

    private static final int TRIES = 400;

    private final WorkCalendar calendar = Networks.CALENDAR;
    private final Random random = new Random(20170105);
    private final RandomNetworks networks = new RandomNetworks(random, false);

    private void tried(BiConsumer<Network, LocalDate> property) {
        for (int i = 0; i < TRIES; i++) {
            LocalDate today = networks.today();
            property.accept(networks.withoutSome(networks.withFacts(networks.next(25), today)), today);
        }
    }

    @Test
    void anEarlierFinishNeverMakesALaterForecast() {
        tried((network, today) -> {
            NodeKey key = networks.any(network).key();
            LocalDate day = today.minusDays(random.nextInt(30));
            SchedulePass late = network.with(WhatIf.done(key, day)).pass(calendar, today);
            SchedulePass early = network.with(WhatIf.done(key, day.minusDays(1 + random.nextInt(10))))
                    .pass(calendar, today);
            assertNothingLater(early, late);
        });
    }

    @Test
    void aLongerDurationNeverEndsEarlierNorMayStartLater() {
        tried((network, today) -> {
            Node node = networks.any(network);
            Duration longer = new Duration(
                    node.duration().amount() + 1 + random.nextInt(20),
                    node.duration().unit());
            SchedulePass before =
                    network.with(WhatIf.takes(node.key(), node.duration())).pass(calendar, today);
            SchedulePass after = network.with(WhatIf.takes(node.key(), longer)).pass(calendar, today);
            assertNothingLater(before, after);
            for (NodePass latest : after.nodes()) {
                LocalDate safe = before.node(latest.key()).latestSafeDate();
                assertThat(latest.latestSafeDate() == null).isEqualTo(safe == null);
                assertThat(safe == null || !latest.latestSafeDate().isAfter(safe))
                        .isTrue();
            }
        });
    }

    @Test
    void aLaterDayOrAShiftNeverMakesAnEarlierForecast() {
        tried((network, today) -> {
            SchedulePass pass = network.pass(calendar, today);
            assertNothingLater(pass, network.pass(calendar, today.plusDays(1 + random.nextInt(20))));
            WhatIf shift = WhatIf.shift(networks.any(network).key(), 1 + random.nextInt(15));
            assertNothingLater(pass, network.with(shift).pass(calendar, today));
        });
    }

    @Test
    void everyLinkIsRespectedInBothPasses() {
        tried((network, today) -> {
            SchedulePass pass = network.pass(calendar, today);
            for (Link link : network.links()) {
                NodePass from = pass.node(link.from());
                NodePass to = pass.node(link.to());
                if (from.node().needed() && to.node().needed()) {
                    assertForecastWaits(link, from, to);
                    to.latest()
                            .forEach((kind, latest) -> assertThat(link.lag()
                                            .after(
                                                    calendar,
                                                    from.latest().get(kind).finish()))
                                    .isBeforeOrEqualTo(latest.start()));
                }
            }
        });
    }

    @Test
    void latestDatesMeetTheAnchorWhenRunForwardFromThem() {
        tried((network, today) -> {
            SchedulePass pass = network.pass(calendar, today);
            for (AnchorPass anchor : pass.anchors()) {
                for (NodePass node : pass.nodes()) {
                    NodePass.Latest latest = node.latest().get(anchor.kind());
                    if (latest != null) {
                        assertThat(node.node().duration().after(calendar, latest.start()))
                                .isBeforeOrEqualTo(latest.finish());
                        assertThat(endOfAnchor(network, anchor, node.key(), latest.finish()))
                                .isBeforeOrEqualTo(anchor.lastWorkday());
                        assertThat(endOfAnchor(network, anchor, node.key(), calendar.nextWorkday(latest.finish())))
                                .as("a working day later it is missed")
                                .isAfter(anchor.lastWorkday());
                    }
                }
            }
        });
    }

    @Test
    void theChainEndsWithItsAnchorAndIsNoBetterThanIt() {
        tried((network, today) -> {
            SchedulePass pass = network.pass(calendar, today);
            for (AnchorPass anchor : pass.anchors()) {
                List<NodeKey> chain = anchor.chain();
                boolean finished =
                        pass.node(anchor.anchor().node()).node().facts().isFinished();
                assertThat(chain.isEmpty()).isEqualTo(finished);
                for (int i = 0; i < chain.size(); i++) {
                    NodePass node = pass.node(chain.get(i));
                    assertThat(node.critical()).isTrue();
                    assertThat(node.node().facts().isFinished()).isFalse();
                    assertThat(i == 0 || node.drivers().contains(chain.get(i - 1)))
                            .isTrue();
                    assertThat(anchor.slack() >= 0 || node.slack() < 0)
                            .as("of an anchor that is missed no node on the chain is in time")
                            .isTrue();
                }
            }
        });
    }

    /** With working days alone the whole chain has the slack of its anchor: nothing is lost by rolling. */
    @Test
    void slackIsTheSameAlongAChainOfWorkingDays() {
        RandomNetworks working = new RandomNetworks(random, true);
        for (int i = 0; i < TRIES; i++) {
            SchedulePass pass = working.next(25).pass(calendar, working.today());
            for (AnchorPass anchor : pass.anchors()) {
                for (NodeKey key : anchor.chain()) {
                    NodePass node = pass.node(key);
                    LocalDate latest = node.latest().get(anchor.kind()).finish();
                    assertThat(calendar.workdaysBetween(node.forecastFinish(), latest))
                            .isEqualTo(anchor.slack());
                    assertThat(node.slack()).isLessThanOrEqualTo(anchor.slack());
                }
            }
        }
    }

    @Test
    void theSameInputGivesTheSameScheduleInAnyOrder() {
        tried((network, today) -> {
            List<Node> nodes = new ArrayList<>(network.nodes());
            Collections.shuffle(nodes, random);
            SchedulePass pass = network.pass(calendar, today);
            SchedulePass shuffled = new Network(nodes, network.links(), network.anchors()).pass(calendar, today);
            assertThat(shuffled.outlooks()).containsExactlyInAnyOrderEntriesOf(pass.outlooks());
            assertThat(shuffled.movesSince(pass).isEmpty()).isTrue();
        });
    }

    private static void assertNothingLater(SchedulePass early, SchedulePass late) {
        for (NodePass node : early.nodes()) {
            LocalDate finish = node.forecastFinish();
            LocalDate other = late.node(node.key()).forecastFinish();
            assertThat(finish == null || !finish.isAfter(other))
                    .as("%s: %s, then %s", node.node(), finish, other)
                    .isTrue();
        }
    }

    private void assertForecastWaits(Link link, NodePass from, NodePass to) {
        if (!to.node().facts().isStarted() && !to.node().facts().isFinished()) {
            assertThat(link.lag().after(calendar, from.forecastFinish())).isBeforeOrEqualTo(to.forecastStart());
        }
    }

    /** When the anchor's node ends if that one ends on that day and nothing else stands in the way. */
    private LocalDate endOfAnchor(Network network, AnchorPass anchor, NodeKey last, LocalDate day) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> node.withFacts(NodeFacts.NOT_STARTED))
                .toList();
        LocalDate longAgo = day.minusYears(2);
        Network free = new Network(nodes, network.links(), network.anchors());
        return free.with(WhatIf.done(last, day))
                .pass(calendar, longAgo)
                .node(anchor.anchor().node())
                .forecastFinish();
    }
}
