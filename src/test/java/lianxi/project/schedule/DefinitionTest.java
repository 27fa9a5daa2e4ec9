package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Latest dates and forecasts by their definition, found by trying day after day, for networks with working and calendar days and
 * nodes that are not needed: a latest finish is the last working day from which the links still lead to the anchor in time.
 */
class DefinitionTest {

    private static final int NETWORKS = 150;

    private final WorkCalendar calendar = Networks.CALENDAR;
    private final RandomNetworks networks = new RandomNetworks(new Random(20170105), false);

    @Test
    void aDurationCountsAsALegalLimitDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            LocalDate event = RandomNetworks.FIRST.plusDays(random.nextInt(700));
            TimeLimit limit = new TimeLimit(
                    1 + random.nextInt(90),
                    TimeLimit.Unit.values()[random.nextInt(2)],
                    TimeLimit.Nature.PROMISED,
                    null,
                    null);
            assertThat(Duration.of(limit).after(calendar, event))
                    .as("%s + %s", event, limit)
                    .isEqualTo(limit.startedOn(event).due(calendar).date());
        }
    }

    @Test
    void theLatestEventIsTheLastWorkedOneThatStillFits() {
        for (int i = 0; i < 2_000; i++) {
            Duration duration = networks.duration(60);
            LocalDate end = calendar.previousWorkday(networks.today().plusDays(200));
            LocalDate event = end;
            while (!calendar.isWorkday(event) || duration.after(calendar, event).isAfter(end)) {
                event = event.minusDays(1);
            }
            assertThat(duration.before(calendar, end))
                    .as("%s before %s", duration, end)
                    .isEqualTo(event);
        }
    }

    @Test
    void latestDatesAreTheLastFromWhichTheAnchorIsStillMet() {
        for (int i = 0; i < NETWORKS; i++) {
            Network network = networks.withoutSome(networks.next(14));
            LocalDate today = networks.today();
            SchedulePass pass = network.pass(calendar, today);
            for (Anchor anchor : network.anchors()) {
                for (NodePass node : pass.nodes()) {
                    if (node.node().needed()) {
                        NodePass.Latest latest = node.latest().get(anchor.kind());
                        assertThat(latest == null ? null : latest.finish())
                                .as("network %d, %s, %s", i, anchor, node.key())
                                .isEqualTo(lastFinish(network, anchor, node.key()));
                    }
                }
            }
        }
    }

    @Test
    void forecastsAreTheFirstDaysThatEveryLinkAllows() {
        for (int i = 0; i < NETWORKS * 3; i++) {
            LocalDate today = networks.today();
            Network network = networks.withoutSome(networks.withFacts(networks.next(14), today));
            SchedulePass pass = network.pass(calendar, today);
            Map<NodeKey, LocalDate> expected = finishes(network, today);
            for (NodePass node : pass.nodes()) {
                if (node.node().needed()) {
                    assertThat(node.forecastFinish())
                            .as("network %d, %s, today %s", i, node.node(), today)
                            .isEqualTo(expected.get(node.key()));
                }
            }
        }
    }

    private @Nullable LocalDate lastFinish(Network network, Anchor anchor, NodeKey key) {
        for (LocalDate day = anchor.date(); day.isAfter(anchor.date().minusYears(2)); day = day.minusDays(1)) {
            if (calendar.isWorkday(day)) {
                LocalDate met = ends(network, key, day).get(anchor.node());
                if (met == null || !met.isAfter(anchor.date())) {
                    return met == null ? null : day;
                }
            }
        }
        throw new AssertionError("Not within two years");
    }

    /** What follows from one node's finish alone, pushed along the links as often as there are nodes. */
    private Map<NodeKey, LocalDate> ends(Network network, NodeKey first, LocalDate finish) {
        Map<NodeKey, LocalDate> ends = new HashMap<>(Map.of(first, finish));
        for (Node ignored : network.nodes()) {
            for (Node node : network.nodes()) {
                LocalDate over = over(network, node, ends);
                if (over != null && !node.key().equals(first)) {
                    ends.put(node.key(), node.needed() ? limit(node.duration(), over) : over);
                }
            }
        }
        return ends;
    }

    private Map<NodeKey, LocalDate> finishes(Network network, LocalDate today) {
        LocalDate firstDay = calendar.workdayOnOrAfter(today);
        Map<NodeKey, LocalDate> finishes = new HashMap<>();
        for (Node ignored : network.nodes()) {
            for (Node node : network.nodes()) {
                NodeFacts facts = node.facts();
                LocalDate over = over(network, node, finishes);
                if (!node.needed()) {
                    finishes.put(node.key(), over);
                } else if (facts.isFinished()) {
                    finishes.put(node.key(), facts.finishedOn());
                } else if (facts.isStarted()) {
                    finishes.put(node.key(), later(limit(node.duration(), facts.startedOn()), firstDay));
                } else {
                    finishes.put(node.key(), limit(node.duration(), over == null ? firstDay : later(over, firstDay)));
                }
            }
        }
        return finishes;
    }

    private @Nullable LocalDate over(Network network, Node node, Map<NodeKey, LocalDate> finishes) {
        LocalDate over = null;
        for (Link link : network.links()) {
            LocalDate finish = finishes.get(link.from());
            if (link.to().equals(node.key()) && finish != null) {
                boolean waits = network.node(link.from()).orElseThrow().needed();
                LocalDate end = waits ? limit(link.lag(), finish) : finish;
                over = over == null ? end : later(over, end);
            }
        }
        return over;
    }

    /** By the legal clock, not by the code that is tried. */
    private LocalDate limit(Duration duration, LocalDate event) {
        return duration.isNone()
                ? event
                : new TimeLimit(duration.amount(), duration.unit(), TimeLimit.Nature.PROMISED, null, null)
                        .startedOn(event)
                        .due(calendar)
                        .date();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
