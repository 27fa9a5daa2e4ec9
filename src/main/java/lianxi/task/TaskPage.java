package lianxi.task;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.calendar.LightRules;
import lianxi.calendar.ScheduleOutlook;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one task with its whole record. */
@Component
class TaskPage {

    /** The task on each row; beside it either a supporting unit's line or an entry of the record with what hangs on it. */
    private static final String EVERYTHING = "select " + TaskRow.COLUMNS + """
            , e.id as entry, e.action, e.at, e.by_name, e.note as entry_note, e.told_by, e.told_how, e.told_at,
                   e.state as entry_state, e.due_on as entry_due, e.due_basis as entry_basis,
                   e.limit_amount as entry_amount, e.limit_unit as entry_unit, e.counted_from as entry_from,
                   e.unit_id as acting_unit, eu.short_name as acting_name,
                   f.id as feedback, f.progress, f.problems, f.measures, f.next_steps, f.state as feedback_state,
                   f.filed_at, f.settled_at, f.settled_by, f.reason,
                   c.id as closure, c.statement, c.state as closure_state, c.applied_at, c.received_at, c.received_by,
                   c.checked_at, c.checked_by, c.note as closure_note,
                   l.unit_id as line_unit, lu.short_name as line_name, l.state as line_state, l.acknowledged_at,
                   l.acknowledged_by,
            """ + AttachmentQueries.COLUMNS
            + TaskRow.FROM + """
              join (select task_id, id as event, cast(null as bigint) as line from task_event where task_id = :id
                    union all
                    select task_id, null, id from task_line where task_id = :id) x on x.task_id = t.id
              left join task_event e on e.id = x.event
              left join roster_unit eu on eu.id = e.unit_id
              left join task_feedback f on f.id = e.feedback_id and e.action in ('FEED_BACK', 'FEED_BACK_LINE')
              left join task_closure c on c.id = e.closure_id and e.action = 'APPLY'
              left join task_line l on l.id = x.line
              left join roster_unit lu on lu.id = l.unit_id
              left join document_attachment a on a.owner_kind = 'task-feedback' and a.owner_id = f.id
                                              or a.owner_kind = 'task-closure' and a.owner_id = c.id
             where t.id = :id and """ + " " + TaskScope.READABLE + " order by l.position, e.id, a.place";

    private final JdbcClient jdbc;
    private final ObjectProvider<OriginSource> origins;
    private final ObjectProvider<TaskThread> threads;
    private final ScheduleQueries schedules;

    TaskPage(
            JdbcClient jdbc,
            ObjectProvider<OriginSource> origins,
            ObjectProvider<TaskThread> threads,
            ScheduleQueries schedules) {
        this.jdbc = jdbc;
        this.origins = origins;
        this.threads = threads;
        this.schedules = schedules;
    }

    TaskView view(Actor actor, TaskId id, LightRules rules, LocalDate today) {
        Record record = new Record(actor);
        TaskScope.bind(jdbc.sql(EVERYTHING).param("id", id.value()), actor).query(record::take);
        TaskRow row = record.task();
        ScheduleOutlook outlook =
                row.project() == null ? null : schedules.outlooks(row.project()).get(row.node());
        return new TaskView(
                row.line(outlook, rules, today),
                row.doneMeans(),
                origin(row.origin()),
                row.limit(),
                row.countedFrom(),
                outlook,
                record.support,
                newestFirst(record.feedbacks.values()),
                newestFirst(record.closures.values()),
                newestFirst(record.dues),
                newestFirst(record.entries.values()),
                thread(actor, id),
                row.rights().actions(actor, row.state()));
    }

    private @Nullable OriginView origin(TaskOrigin origin) {
        return origins.stream()
                .filter(source -> source.kind().equals(origin.kind()))
                .map(source -> source.views(List.of(origin.id())).get(origin.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<TaskThread.Entry> thread(Actor actor, TaskId id) {
        return threads.stream()
                .flatMap(one -> one.thread(actor, id).stream())
                .sorted(Comparator.comparing(TaskThread.Entry::at).reversed())
                .toList();
    }

    private static <T> List<T> newestFirst(Collection<T> oldestFirst) {
        List<T> list = new ArrayList<>(oldestFirst);
        Collections.reverse(list);
        return list;
    }

    /** What the rows of the record add up to. */
    private static final class Record {

        private final Actor actor;
        private @Nullable TaskRow task;
        private final List<TaskView.Support> support = new ArrayList<>();
        private final Map<Long, TaskView.Feedback> feedbacks = new LinkedHashMap<>();
        private final Map<Long, TaskView.Closure> closures = new LinkedHashMap<>();
        private final Map<Long, TaskView.Entry> entries = new LinkedHashMap<>();
        private final List<TaskView.Due> dues = new ArrayList<>();

        Record(Actor actor) {
            this.actor = actor;
        }

        /** @throws NotFoundException if there is none, or none that the actor may know of */
        TaskRow task() {
            if (task == null) {
                throw new NotFoundException();
            }
            return task;
        }

        void take(ResultSet row) throws SQLException {
            task = task == null ? TaskRow.of(row, 0) : task;
            if (row.getObject("line_unit") != null) {
                support.add(support(row));
                return;
            }
            if (entries.putIfAbsent(row.getLong("entry"), entry(row)) == null) {
                due(row);
            }
            if (row.getObject("feedback") != null) {
                TaskView.Feedback read = feedback(row);
                feedbacks.computeIfAbsent(read.id(), first -> read);
                AttachmentQueries.view(row).ifPresent(feedbacks.get(read.id()).files()::add);
            }
            if (row.getObject("closure") != null) {
                TaskView.Closure read = closure(row);
                closures.computeIfAbsent(read.id(), first -> read);
                AttachmentQueries.view(row).ifPresent(closures.get(read.id()).files()::add);
            }
        }

        private TaskView.Support support(ResultSet row) throws SQLException {
            UnitId unit = new UnitId(row.getLong("line_unit"));
            LineState state = LineState.valueOf(row.getString("line_state"));
            return new TaskView.Support(
                    unit,
                    row.getString("line_name"),
                    state,
                    moment(row, "acknowledged_at"),
                    row.getString("acknowledged_by"),
                    task().rights().lineActions(actor, unit, task().state(), state));
        }

        /** A due date that differs from the one before. */
        private void due(ResultSet row) throws SQLException {
            LocalDate due = TaskRow.day(row, "entry_due");
            LocalDate last = dues.isEmpty() ? null : dues.get(dues.size() - 1).due();
            if (due != null && !due.equals(last)) {
                dues.add(new TaskView.Due(
                        due,
                        DueBasis.valueOf(row.getString("entry_basis")),
                        TaskRow.limit(row, "entry_amount", "entry_unit"),
                        TaskRow.day(row, "entry_from"),
                        row.getString("entry_note"),
                        Objects.requireNonNull(moment(row, "at")),
                        row.getString("by_name")));
            }
        }

        private static TaskView.Entry entry(ResultSet row) throws SQLException {
            return new TaskView.Entry(
                    TaskAction.valueOf(row.getString("action")),
                    row.getString("acting_name"),
                    Objects.requireNonNull(moment(row, "at")),
                    row.getString("by_name"),
                    row.getString("entry_note"),
                    told(row),
                    TaskState.valueOf(row.getString("entry_state")));
        }

        private static TaskView.Feedback feedback(ResultSet row) throws SQLException {
            List<AttachmentView> files = new ArrayList<>();
            return new TaskView.Feedback(
                    row.getLong("feedback"),
                    new UnitId(row.getLong("acting_unit")),
                    row.getString("acting_name"),
                    new FeedbackText(
                            row.getString("progress"),
                            row.getString("problems"),
                            row.getString("measures"),
                            row.getString("next_steps")),
                    FeedbackState.valueOf(row.getString("feedback_state")),
                    Objects.requireNonNull(moment(row, "filed_at")),
                    row.getString("by_name"),
                    told(row),
                    moment(row, "settled_at"),
                    row.getString("settled_by"),
                    row.getString("reason"),
                    files);
        }
    }

    /** An application in a row with the columns that {@link #EVERYTHING} names for it, its files still to come. */
    static TaskView.Closure closure(ResultSet row) throws SQLException {
        List<AttachmentView> files = new ArrayList<>();
        return new TaskView.Closure(
                row.getLong("closure"),
                row.getString("statement"),
                ClosureState.valueOf(row.getString("closure_state")),
                Objects.requireNonNull(moment(row, "applied_at")),
                row.getString("by_name"),
                told(row),
                moment(row, "received_at"),
                row.getString("received_by"),
                moment(row, "checked_at"),
                row.getString("checked_by"),
                row.getString("closure_note"),
                files);
    }

    private static @Nullable FiledFor told(ResultSet row) throws SQLException {
        String by = row.getString("told_by");
        return by == null
                ? null
                : new FiledFor(
                        by,
                        FiledFor.Channel.valueOf(row.getString("told_how")),
                        Objects.requireNonNull(moment(row, "told_at")));
    }
}
