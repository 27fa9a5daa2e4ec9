package lianxi.project.schedule;

import lianxi.calendar.LightFacts;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A node as the module knows it whose thing it is.
 *
 * @param code the name by which templates know it, as "LAND_SUPPLY/1"
 * @param limit the limit in force, from which its duration follows unless the schedule sets another; null without one
 * @param needed false passes its links through (不需办理)
 * @param unit who follows it (责任单位)
 * @param holder who holds the ball (谁在办) as a message key; null when nothing is owed
 * @param path its page, as "/permits/7"
 * @param planned how long its own plan gives it (计划工期), where no limit runs; null without one
 * @param light its light's facts, without what the schedule says of it; null where its start and finish tell all there is
 */
public record SourceNode(
        NodeKey key,
        ProjectId project,
        String code,
        String name,
        @Nullable TimeLimit limit,
        boolean needed,
        NodeFacts facts,
        @Nullable UnitId unit,
        @Nullable String holder,
        @Nullable String path,
        @Nullable Duration planned,
        @Nullable LightFacts light) {

    /** A node without a plan of its own, of which its start and finish tell all there is. */
    public SourceNode(
            NodeKey key,
            ProjectId project,
            String code,
            String name,
            @Nullable TimeLimit limit,
            boolean needed,
            NodeFacts facts,
            @Nullable UnitId unit,
            @Nullable String holder,
            @Nullable String path) {
        this(key, project, code, name, limit, needed, facts, unit, holder, path, null, null);
    }

    /** The same node without what only some may know of it. */
    public SourceNode named(String neutral) {
        return new SourceNode(key, project, code, neutral, limit, needed, facts, unit, holder, null, planned, light);
    }
}
