package lianxi.project.schedule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lianxi.project.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes plans. Whoever writes holds the schedule's row, so that two edits of one plan come one after the other. */
@Repository
class ScheduleEdits {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    ScheduleEdits(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Takes the schedule for this transaction, begun if there is none, and tells its version. */
    int take(ProjectId project) {
        jdbc.sql("insert into project_schedule (project_id, input_version) values (?, 0) on conflict do nothing")
                .param(project.value())
                .update();
        return jdbc.sql("select version from project_schedule where project_id = ? for update")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    void moveVersion(ProjectId project) {
        jdbc.sql("update project_schedule set version = version + 1 where project_id = ?")
                .param(project.value())
                .update();
    }

    void markPlaced(ProjectId project) {
        jdbc.sql("update project_schedule set placed_at = coalesce(placed_at, ?) where project_id = ?")
                .params(OffsetDateTime.now(clock), project.value())
                .update();
    }

    MilestoneId addMilestone(
            ProjectId project,
            @Nullable String code,
            String name,
            int position,
            @Nullable Long unit,
            @Nullable String anchor) {
        return new MilestoneId(jdbc.sql("""
                        insert into project_milestone (project_id, code, name, position, unit_id, anchor)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(project.value(), code, name, position, unit, anchor)
                .query(Long.class)
                .single());
    }

    void editMilestone(MilestoneId id, String name, @Nullable Long unit) {
        jdbc.sql("update project_milestone set name = ?, unit_id = ? where id = ?")
                .params(name, unit, id.value())
                .update();
    }

    void markNeeded(MilestoneId id, boolean needed) {
        jdbc.sql("update project_milestone set needed = ? where id = ?")
                .params(needed, id.value())
                .update();
    }

    void removeMilestone(ProjectId project, MilestoneId id) {
        String node = id.key().toString();
        jdbc.sql("delete from project_schedule_link where project_id = ? and (before_node = ? or after_node = ?)")
                .params(project.value(), node, node)
                .update();
        jdbc.sql("delete from project_schedule_node where project_id = ? and node = ?")
                .params(project.value(), node)
                .update();
        jdbc.sql("delete from project_milestone where id = ?").param(id.value()).update();
    }

    void recordFacts(MilestoneId id, MilestoneFacts facts, String by) {
        jdbc.sql("update project_milestone set started_on = ?, finished_on = ? where id = ?")
                .params(facts.startedOn(), facts.finishedOn(), id.value())
                .update();
        jdbc.sql("""
                        insert into project_milestone_fact
                               (milestone_id, started_on, finished_on, note, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), facts.startedOn(), facts.finishedOn(), facts.note())
                .params(List.of(OffsetDateTime.now(clock), by))
                .update();
    }

    /** Gives nodes their place; those that have one keep it. */
    void place(ProjectId project, Collection<Plan.Placement> placements) {
        batches.batchUpdate(
                """
                insert into project_schedule_node (project_id, node, amount, unit, by_office)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                placements.stream()
                        .map(one -> new Object[] {
                            project.value(),
                            one.node(),
                            one.amount(),
                            one.unit() == null ? null : one.unit().name(),
                            one.byOffice()
                        })
                        .toList());
    }

    void setDuration(ProjectId project, NodeKey node, @Nullable Duration duration, boolean byOffice) {
        jdbc.sql("""
                        insert into project_schedule_node (project_id, node, amount, unit, by_office)
                        values (:project, :node, :amount, :unit, :office)
                        on conflict (project_id, node) do update set amount = :amount, unit = :unit, by_office = :office""")
                .param("project", project.value())
                .param("node", node.toString())
                .param("amount", duration == null ? null : duration.amount())
                .param("unit", duration == null ? null : duration.unit().name())
                .param("office", byOffice)
                .update();
    }

    LinkId addLink(ProjectId project, Link link) {
        return new LinkId(jdbc.sql("""
                        insert into project_schedule_link (project_id, before_node, after_node, lag, lag_unit)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(project.value(), link.from().toString(), link.to().toString())
                .params(List.of(link.lag().amount(), link.lag().unit().name()))
                .query(Long.class)
                .single());
    }

    void addLinks(ProjectId project, Collection<Link> links) {
        batches.batchUpdate(
                """
                insert into project_schedule_link (project_id, before_node, after_node, lag, lag_unit)
                values (?, ?, ?, ?, ?)""",
                links.stream()
                        .map(link -> new Object[] {
                            project.value(),
                            link.from().toString(),
                            link.to().toString(),
                            link.lag().amount(),
                            link.lag().unit().name()
                        })
                        .toList());
    }

    void setLag(LinkId id, Duration lag) {
        jdbc.sql("update project_schedule_link set lag = ?, lag_unit = ? where id = ?")
                .params(lag.amount(), lag.unit().name(), id.value())
                .update();
    }

    void removeLink(LinkId id) {
        jdbc.sql("delete from project_schedule_link where id = ?")
                .param(id.value())
                .update();
    }
}
