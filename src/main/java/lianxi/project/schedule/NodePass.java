package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.LightFacts;
import lianxi.calendar.ScheduleOutlook;
import org.jspecify.annotations.Nullable;

/**
 * What follows for one node. A node that is not needed has no dates; where no anchor depends on a node, it has no latest ones.
 *
 * @param latest its latest dates by the anchors that depend on it
 * @param latestSafeDate 最迟安全日: the earliest of its latest finishes
 * @param slack working days between forecast finish and latest safe date (总时差), negative when late
 * @param criticalFor the anchors of which it decides when they are met (关键线路)
 * @param drivers the open nodes whose finish decides when it starts
 */
public record NodePass(
        Node node,
        Map<AnchorKind, Latest> latest,
        @Nullable LocalDate latestStart,
        @Nullable LocalDate latestSafeDate,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        @Nullable Integer slack,
        Set<AnchorKind> criticalFor,
        List<NodeKey> drivers) {

    /** The latest working days on which it can start and be finished so that the anchor is met. */
    public record Latest(LocalDate start, LocalDate finish) {}

    public NodeKey key() {
        return node.key();
    }

    public boolean critical() {
        return !criticalFor.isEmpty();
    }

    /** Its light's facts as far as its own start and finish tell; who owns the node may know more ({@link SourceNode#light}). */
    public LightFacts recorded() {
        NodeFacts facts = node.facts();
        if (!node.needed()) {
            return LightFacts.notNeeded();
        }
        if (facts.isFinished()) {
            return LightFacts.completed(null, facts.finishedOn());
        }
        return facts.isStarted() ? LightFacts.running(facts.expectedOn()) : LightFacts.notStarted(null);
    }

    /** Open, and waiting for no other open node: whoever has it can act. */
    boolean isDue() {
        return node.needed() && !node.facts().isFinished() && drivers.isEmpty();
    }

    /** What lights need to know of it. */
    public ScheduleOutlook outlook() {
        return new ScheduleOutlook(latestStart, latestSafeDate, forecastStart, forecastFinish, slack, critical());
    }
}
