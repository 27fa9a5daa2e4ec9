package lianxi.project.schedule;

import java.time.LocalDate;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A node of the schedule's own (里程碑节点), as stored.
 *
 * @param code its name in the template; null where the office added it
 * @param anchor the date that is met when it is finished
 */
record Milestone(
        long id,
        @Nullable String code,
        String name,
        int position,
        @Nullable Long unit,
        @Nullable AnchorKind anchor,
        boolean needed,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn) {

    /** Who holds the ball while it is open: the unit that follows it. */
    private static final String HOLDER = "project.schedule.holder.unit";

    NodeKey key() {
        return new MilestoneId(id).key();
    }

    boolean hasFacts() {
        return startedOn != null || finishedOn != null;
    }

    @Nullable
    UnitId unitId() {
        return unit == null ? null : new UnitId(unit);
    }

    SourceNode node(ProjectId project) {
        return new SourceNode(
                key(),
                project,
                code == null ? key().toString() : code,
                name,
                null,
                needed,
                new NodeFacts(startedOn, finishedOn, null),
                unitId(),
                needed && finishedOn == null ? HOLDER : null,
                "/projects/" + project + "/schedule/nodes/" + key());
    }

    /** As it was known to stand at the end of a past day. */
    Milestone asOf(LocalDate day) {
        return new Milestone(
                id, code, name, position, unit, anchor, needed, notAfter(day, startedOn), notAfter(day, finishedOn));
    }

    @Nullable
    private static LocalDate notAfter(LocalDate day, @Nullable LocalDate fact) {
        return fact == null || fact.isAfter(day) ? null : fact;
    }
}
