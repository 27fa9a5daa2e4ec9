package lianxi.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.calendar.Light;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tasks by a filter in the database (任务检索), lights included. */
@Component
class TaskSearch {

    static final String WITH_UNIT = "t.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW')";
    static final String CLOSING = "t.state in ('CLOSING', 'CHECKING')";

    /** After its due day, or applied for closure after it. */
    static final String OVERDUE =
            "(" + WITH_UNIT + " and t.due_on < :today or " + CLOSING + " and t.due_on < t.applied_on)";

    /** Assigned and not completed. */
    static final String RUNNING = "(" + WITH_UNIT + " or " + CLOSING + ")";

    private static final String OPEN = "t.state not in ('COMPLETED', 'STRUCK_OFF', 'STOPPED')";

    private static final String LIGHT = "case when t.state in ('COMPLETED', 'STRUCK_OFF') then 'COMPLETED'"
            + " when t.state = 'STOPPED' then 'NOT_NEEDED'"
            + " when t.state in ('DRAFT', 'TO_APPROVE') then 'NOT_STARTED'"
            + " when " + OVERDUE + " then 'OVERDUE'"
            + " when " + bySchedule("late") + " then 'FORECAST_LATE'"
            + " when " + WITH_UNIT + " and t.due_on <= :soon or " + bySchedule("soon") + " then 'DUE_SOON'"
            + " when t.state = 'TO_ACKNOWLEDGE' then 'NOT_STARTED'"
            + " else 'ON_TRACK' end";

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskRow> rows(
            Actor actor,
            TaskFilter filter,
            Map<NodeKey, ScheduleOutlook> outlooks,
            LightRules rules,
            LocalDate today,
            int most) {
        Where where = new Where();
        where.and(TaskScope.READABLE);
        stage(where, filter);
        parties(where, actor, filter);
        thing(where, filter);
        if (filter.light() != null) {
            light(where, filter.light(), outlooks, rules, today);
        }
        if (filter.after() != null) {
            after(where, filter.after());
        }
        String sql = TaskRow.SELECT + " where " + where + " order by t.due_on nulls last, t.id limit :most";
        JdbcClient.StatementSpec statement = TaskScope.bind(jdbc.sql(sql), actor)
                .params(where.values)
                .param("most", most)
                .param("today", today);
        return statement.query(TaskRow::of).list();
    }

    /** With a unit, and overdue, due soon or forecast late, whoever asks: by date, what has none last. */
    List<TaskRow> urgent(Map<NodeKey, ScheduleOutlook> outlooks, LightRules rules, LocalDate today) {
        Where where = new Where();
        lights(where, outlooks, rules, today);
        where.and(WITH_UNIT).and(LIGHT + " in ('OVERDUE', 'DUE_SOON', 'FORECAST_LATE')");
        return jdbc.sql(TaskRow.SELECT + " where " + where + " order by t.due_on nulls last, t.id")
                .params(where.values)
                .param("today", today)
                .query(TaskRow::of)
                .list();
    }

    private static void stage(Where where, TaskFilter filter) {
        if (filter.state() != null) {
            where.and("t.state = :state").put("state", filter.state().name());
        } else if (filter.stage() == TaskFilter.Stage.OPEN) {
            where.and(OPEN);
        } else if (filter.stage() == TaskFilter.Stage.DONE) {
            where.and("t.state in ('COMPLETED', 'STRUCK_OFF')");
        }
        if (filter.late()) {
            where.and("t.completed_on > t.due_on");
        }
    }

    private static void parties(Where where, Actor actor, TaskFilter filter) {
        if (filter.unit() != null) {
            where.and(part(filter.part(), "unit"))
                    .put("unit", List.of(filter.unit().value()));
        }
        if (filter.mine()) {
            Collection<UnitId> own = actor.units();
            where.and("(t.responsible = :person or " + part(TaskFilter.Part.ANY, "mine") + ")")
                    .put("mine", TaskScope.ids(own))
                    .put("person", actor.person() == null ? -1 : actor.person().value());
        }
    }

    private static String part(TaskFilter.Part part, String units) {
        String leads = "t.lead_unit in (:" + units + ")";
        String supports = "exists (select 1 from task_line s where s.task_id = t.id and s.unit_id in (:" + units + "))";
        return switch (part) {
            case LEAD -> leads;
            case SUPPORTING -> supports;
            case ANY -> "(" + leads + " or " + supports + ")";
        };
    }

    private static void thing(Where where, TaskFilter filter) {
        if (filter.project() != null) {
            where.and("t.project_id = :project").put("project", filter.project().value());
        }
        if (filter.originKind() != null) {
            where.and("t.origin_kind = :origin").put("origin", filter.originKind());
        }
        if (!filter.text().isEmpty()) {
            where.and("(t.title ilike :text or t.done_means ilike :text)")
                    .put("text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    /** The same as {@link TaskFacts#light}, of which the schedule's part is reckoned here and the rest by the database. */
    private static void light(
            Where where, Light light, Map<NodeKey, ScheduleOutlook> outlooks, LightRules rules, LocalDate today) {
        lights(where, outlooks, rules, today);
        where.and(LIGHT + " = :light").put("light", light.name());
    }

    /** What {@link #LIGHT} asks of the schedule and the calendar. */
    private static void lights(Where where, Map<NodeKey, ScheduleOutlook> outlooks, LightRules rules, LocalDate today) {
        where.put("soon", soon(rules, today));
        for (boolean begun : new boolean[] {true, false}) {
            String suffix = begun ? "Begun" : "Unbegun";
            where.put("late" + suffix, lit(outlooks, rules, today, begun, Light.FORECAST_LATE));
            where.put("soon" + suffix, lit(outlooks, rules, today, begun, Light.DUE_SOON));
        }
    }

    private static String bySchedule(String word) {
        return "(t.state = 'TO_ACKNOWLEDGE' and t.id in (:" + word + "Unbegun)"
                + " or t.state in ('IN_PROGRESS', 'FEEDBACK_REVIEW') and t.id in (:" + word + "Begun))";
    }

    /** The last day that is still within the threshold of 临期. */
    private static LocalDate soon(LightRules rules, LocalDate today) {
        return rules.calendar()
                .plusWorkdays(today, rules.thresholds().dueSoonWorkdays() + 1)
                .minusDays(1);
    }

    /** The tasks to which the schedule alone would give the light. */
    private static List<Long> lit(
            Map<NodeKey, ScheduleOutlook> outlooks, LightRules rules, LocalDate today, boolean begun, Light light) {
        List<Long> ids = new ArrayList<>(List.of(-1L));
        outlooks.forEach((node, outlook) -> {
            LightFacts facts = (begun ? LightFacts.running(null) : LightFacts.notStarted(null)).with(outlook);
            if (node.kind().equals(NodeKey.TASK) && rules.read(facts, today).light() == light) {
                ids.add(node.id());
            }
        });
        return ids;
    }

    /** Begins after the row: by date, what has none last, then by id. */
    private static void after(Where where, TaskFilter.Key key) {
        where.put("afterId", key.id());
        if (key.due() == null) {
            where.and("t.due_on is null and t.id > :afterId");
        } else {
            where.and("(t.due_on > :afterDue or t.due_on = :afterDue and t.id > :afterId or t.due_on is null)")
                    .put("afterDue", key.due());
        }
    }

    /** Counted over what is not struck off or stopped, so that the closed of many years cost nothing. */
    TaskCounts counts(Actor actor, Map<NodeKey, ScheduleOutlook> outlooks, LightRules rules, LocalDate today) {
        Where where = new Where();
        where.and(TaskScope.READABLE).and("t.state not in ('STRUCK_OFF', 'STOPPED')");
        lights(where, outlooks, rules, today);
        String states = TaskState.live().stream()
                .map(state -> "count(*) filter (where t.state = '" + state + "') as " + state)
                .collect(Collectors.joining(", "));
        String sql = "select " + states + ", count(*) filter (where light = 'OVERDUE') as overdue,"
                + " count(*) filter (where light = 'DUE_SOON') as due_soon"
                + " from (select t.state, " + LIGHT + " as light from task t where " + where + ") t";
        return TaskScope.bind(jdbc.sql(sql), actor)
                .params(where.values)
                .param("today", today)
                .query((row, number) -> new TaskCounts(
                        row.getInt("DRAFT"),
                        row.getInt("TO_APPROVE"),
                        row.getInt("TO_ACKNOWLEDGE"),
                        row.getInt("IN_PROGRESS"),
                        row.getInt("FEEDBACK_REVIEW"),
                        row.getInt("CLOSING"),
                        row.getInt("CHECKING"),
                        row.getInt("COMPLETED"),
                        row.getInt("overdue"),
                        row.getInt("due_soon")))
                .single();
    }

    /** A condition in the making, with its parameters. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Where and(String condition) {
            conditions.add("(" + condition + ")");
            return this;
        }

        Where put(String name, Object value) {
            values.put(name, value);
            return this;
        }

        @Override
        public String toString() {
            return String.join(" and ", conditions);
        }
    }
}
