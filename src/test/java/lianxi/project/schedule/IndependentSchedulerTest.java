package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A thousand generated networks against MPXJ's critical path method, both anchors, in 2017 with its holidays and make-up days.
 * Working days only: MPXJ starts an elapsed duration at the next working morning and lets it end on a free day, where a legal
 * limit starts with the event's day and rolls; calendar days are tried against their definition in {@link DefinitionTest}.
 */
class IndependentSchedulerTest {

    private static final int NETWORKS = 1_000;

    private final RandomNetworks networks = new RandomNetworks(new Random(20170630), true);

    @Test
    void earlyAndLateDatesAgree() {
        for (int i = 0; i < NETWORKS; i++) {
            Network network = networks.next(25);
            LocalDate today = networks.today();
            SchedulePass pass = network.pass(Networks.CALENDAR, today);
            for (Anchor anchor : network.anchors()) {
                IndependentScheduler mpxj = new IndependentScheduler(network, anchor, Networks.CALENDAR, today);
                assertThat(dependingOn(anchor, pass)).containsExactlyInAnyOrderElementsOf(mpxj.nodes());
                for (NodeKey key : mpxj.nodes()) {
                    String where = "network " + i + ", " + anchor + ", " + key + ", today " + today;
                    assertForecastsAgree(where, pass.node(key), mpxj);
                    NodePass.Latest latest = pass.node(key).latest().get(anchor.kind());
                    assertThat(latest.finish()).as(where).isEqualTo(mpxj.lateFinish(key));
                    assertThat(latest.start()).as(where).isEqualTo(mpxj.lateStart(key));
                }
            }
        }
    }

    /**
     * Forward only: MPXJ's late dates of what has begun are its actual dates, ours stay those that the anchor demands. Steps that are
     * open after their due day are left out: MPXJ would finish them in the past.
     */
    @Test
    void forecastsFromRecordedFactsAgree() {
        for (int i = 0; i < NETWORKS; i++) {
            LocalDate today = networks.today();
            Network network = withoutOverdue(networks.withFacts(networks.next(25), today), today);
            SchedulePass pass = network.pass(Networks.CALENDAR, today);
            Anchor anchor = network.anchors().get(1);
            IndependentScheduler mpxj = new IndependentScheduler(network, anchor, Networks.CALENDAR, today);
            for (NodeKey key : mpxj.nodes()) {
                String where = "network " + i + ", " + network.node(key) + ", today " + today;
                assertForecastsAgree(where, pass.node(key), mpxj);
            }
        }
    }

    private static void assertForecastsAgree(String where, NodePass node, IndependentScheduler mpxj) {
        assertThat(node.forecastStart()).as(where).isEqualTo(mpxj.earlyStart(node.key()));
        assertThat(node.forecastFinish()).as(where).isEqualTo(mpxj.earlyFinish(node.key()));
    }

    private static List<NodeKey> dependingOn(Anchor anchor, SchedulePass pass) {
        return pass.nodes().stream()
                .filter(node -> node.latest().containsKey(anchor.kind()))
                .map(NodePass::key)
                .toList();
    }

    private static Network withoutOverdue(Network network, LocalDate today) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> isOverdue(node, today) ? node.withFacts(NodeFacts.NOT_STARTED) : node)
                .toList();
        return new Network(nodes, network.links(), network.anchors());
    }

    private static boolean isOverdue(Node node, LocalDate today) {
        LocalDate started = node.facts().startedOn();
        return started != null
                && !node.facts().isFinished()
                && node.duration()
                        .after(Networks.CALENDAR, started)
                        .isBefore(Networks.CALENDAR.workdayOnOrAfter(today));
    }
}
