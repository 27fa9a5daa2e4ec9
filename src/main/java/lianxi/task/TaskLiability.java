package lianxi.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.liability.Deed;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Liable;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Moments;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answered for a task on a day (任务责任), from its record: each entry keeps unit, person and date as they stood after it. */
@Component
class TaskLiability implements LiabilitySource {

    private final JdbcClient jdbc;

    TaskLiability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return TaskSubject.KIND;
    }

    @Override
    public Optional<Liable> on(Actor actor, long id, LocalDate day) {
        List<Standing> record = TaskScope.bind(
                        jdbc.sql(
                                        "select e.* from task_event e join task t on t.id = e.task_id where t.id = :id and e.at < :end"
                                                + " and " + TaskScope.READABLE + " order by e.id")
                                .param("id", id)
                                .param("end", Moments.at(endOf(day))),
                        actor)
                .query(TaskLiability::standing)
                .list();
        return record.isEmpty() ? Optional.empty() : liable(id, record);
    }

    /** Before the first 交办 nobody answers for it. */
    private static Optional<Liable> liable(long id, List<Standing> record) {
        Standing now = record.get(record.size() - 1);
        LocalDate since = null;
        UnitId unit = null;
        for (Standing entry : record) {
            if (entry.state().isPrepared()) {
                since = null;
            } else if (since == null || !entry.unit().equals(unit)) {
                since = entry.on();
            }
            unit = entry.unit();
        }
        return since == null
                ? Optional.empty()
                : Optional.of(new Liable(
                        now.title(),
                        "/tasks/" + id,
                        now.unit(),
                        now.responsible(),
                        since,
                        now.due(),
                        now.state().isDone() ? now.completedOn() : null));
    }

    @Override
    public List<Deed> deeds(long id, LocalDate day) {
        return jdbc.sql("select * from task_event where task_id = :id and at < :end order by id")
                .param("id", id)
                .param("end", Moments.at(endOf(day)))
                .query((row, number) -> new Deed(
                        Objects.requireNonNull(Moments.moment(row, "at")),
                        person(row, "person"),
                        row.getString("by_name"),
                        what(row)))
                .list();
    }

    private static Text what(ResultSet row) throws SQLException {
        Text action = Text.of(TaskAction.valueOf(row.getString("action")).messageKey());
        String note = row.getString("note");
        return note == null ? action : Text.of("task.deed.noted", action, note);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** The task as it stood after an entry. */
    private record Standing(
            LocalDate on,
            String title,
            UnitId unit,
            @Nullable PersonId responsible,
            TaskState state,
            @Nullable LocalDate due,
            @Nullable LocalDate completedOn) {}

    private static Standing standing(ResultSet row, int number) throws SQLException {
        Instant at = Objects.requireNonNull(Moments.moment(row, "at"));
        return new Standing(
                at.atZone(BusinessClock.ZONE).toLocalDate(),
                row.getString("title"),
                new UnitId(row.getLong("lead_unit")),
                person(row, "responsible"),
                TaskState.valueOf(row.getString("state")),
                TaskRow.day(row, "due_on"),
                TaskRow.day(row, "completed_on"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        Long person = row.getObject(column, Long.class);
        return person == null ? null : new PersonId(person);
    }
}
