package lianxi.project.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.LightFacts;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A project's schedule as of today (倒排工期), for pages, exports and unit plans.
 *
 * @param version the plan's, for forms
 * @param placed whether the template was applied
 * @param baseline number and moment of the latest one; null before the first
 * @param units all units in printed order, for forms; empty where schedules of all projects are read
 * @param provisional whether it reckons with a year whose holidays are not known yet (†)
 */
public record ScheduleView(
        ProjectId project,
        int version,
        boolean placed,
        LocalDate today,
        LocalDate startedOn,
        List<Row> rows,
        List<LinkRow> links,
        List<AnchorPass> anchors,
        @Nullable BaselineMark baseline,
        boolean provisional,
        Network network,
        SchedulePass pass,
        List<UnitView> units) {

    /**
     * A node.
     *
     * @param holder who holds the ball (谁在办) as a message key; null when nothing is owed
     * @param light its light's facts as its module tells them; null where its start and finish tell all there is
     * @param limit the limit in force, with its legal basis; null without one
     * @param anchor the date that is met when it is finished; null for most
     * @param latest its latest dates by the anchors that depend on it
     * @param slack working days between forecast finish and latest safe date, negative when late
     * @param criticalFor the anchors whose forecast it decides
     * @param limitNoLongerFits working days by which it would end too late even if accepted today (即使今日受理仍晚); null where
     *     it still fits or the question does not arise
     */
    public record Row(
            NodeKey key,
            String code,
            String name,
            @Nullable UnitId unit,
            @Nullable String unitName,
            @Nullable String holder,
            @Nullable String path,
            boolean needed,
            NodeFacts facts,
            @Nullable LightFacts light,
            Duration duration,
            DurationSource durationFrom,
            @Nullable TimeLimit limit,
            @Nullable AnchorKind anchor,
            Map<AnchorKind, NodePass.Latest> latest,
            @Nullable LocalDate latestStart,
            @Nullable LocalDate latestSafeDate,
            @Nullable LocalDate forecastStart,
            @Nullable LocalDate forecastFinish,
            @Nullable Integer slack,
            Set<AnchorKind> criticalFor,
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineFinish,
            @Nullable Integer limitNoLongerFits) {

        public String kind() {
            return key.kind();
        }

        public boolean isMilestone() {
            return key.kind().equals(NodeKey.MILESTONE);
        }

        public boolean isCritical() {
            return !criticalFor.isEmpty();
        }
    }

    /** A link between two nodes. */
    public record LinkRow(LinkId id, NodeKey before, NodeKey after, Duration lag) {}

    /** Which baseline the rows' baseline dates are of. */
    public record BaselineMark(int number, Instant approvedAt) {}

    public Optional<Row> row(NodeKey key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public Optional<AnchorPass> anchor(AnchorKind kind) {
        return anchors.stream().filter(anchor -> anchor.kind() == kind).findFirst();
    }

    /** What the node waits for. */
    public List<LinkRow> linksTo(NodeKey key) {
        return links.stream().filter(link -> link.after().equals(key)).toList();
    }

    /** What waits for the node. */
    public List<LinkRow> linksFrom(NodeKey key) {
        return links.stream().filter(link -> link.before().equals(key)).toList();
    }

    /** How many open nodes decide one of the forecasts (关键节点). */
    public long criticalNodes() {
        return rows.stream().filter(Row::isCritical).count();
    }
}
