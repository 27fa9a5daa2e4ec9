package lianxi.task;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.Moments;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to the record of tasks (办理记录); each row keeps how the task stood after it. */
@Component
class TaskLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is written beside who and when.
     *
     * @param unit that acted, or for which the office did; null when the office acted as such
     */
    record Entry(
            TaskAction action,
            @Nullable String note,
            @Nullable UnitId unit,
            @Nullable FiledFor told,
            @Nullable Long feedback,
            @Nullable Long closure) {

        static Entry of(TaskAction action, @Nullable String note) {
            return new Entry(action, note, null, null, null, null);
        }

        String noteOrEmpty() {
            return note == null ? "" : note;
        }

        Entry by(UnitId acting, @Nullable FiledFor who) {
            return new Entry(action, note, acting, who, feedback, closure);
        }

        Entry feedback(TaskFeedback one) {
            return new Entry(action, note, unit, told, one.id(), closure);
        }

        Entry closure(TaskClosure one) {
            return new Entry(action, note, unit, told, feedback, one.id());
        }
    }

    void append(Actor actor, Task task, Entry entry) {
        append(actor, task, entry, task.plan().basis());
    }

    /** @param basis what moved the date, where the task itself does not keep it */
    void append(Actor actor, Task task, Entry entry, DueBasis basis) {
        jdbc.sql("""
                        insert into task_event (task_id, action, at, account, person, by_name, note, unit_id,
                                                told_by, told_how, told_at, feedback_id, closure_id,
                                                title, lead_unit, responsible, state, due_on, due_basis,
                                                limit_amount, limit_unit, counted_from, applied_on, completed_on)
                        select id, :action, :at, :account, :person, :by, :note, :unit,
                               :toldBy, :toldHow, :toldAt, :feedback, :closure,
                               title, lead_unit, responsible, state, due_on, :basis,
                               limit_amount, limit_unit, counted_from, applied_on, completed_on
                          from task where id = :task""")
                .param("task", task.id().value())
                .param("action", entry.action().name())
                .param("at", Moments.at(clock.instant()))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("by", actor.name())
                .param("note", entry.note() == null || entry.note().isBlank() ? null : entry.note())
                .param("unit", entry.unit() == null ? null : entry.unit().value())
                .param("toldBy", entry.told() == null ? null : entry.told().toldBy())
                .param(
                        "toldHow",
                        entry.told() == null ? null : entry.told().how().name())
                .param(
                        "toldAt",
                        entry.told() == null ? null : Moments.at(entry.told().toldAt()))
                .param("feedback", entry.feedback())
                .param("closure", entry.closure())
                .param("basis", basis.name())
                .update();
    }
}
