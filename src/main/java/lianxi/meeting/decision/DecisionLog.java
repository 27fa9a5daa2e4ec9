package lianxi.meeting.decision;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of outcomes and decisions (办理记录); entries are only ever added. */
@Component
class DecisionLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the entry's id, to which evidence may be bound */
    long append(Actor actor, OutcomeId outcome, DecisionAction action, String note) {
        return append(actor, outcome, action, note, null);
    }

    long append(Actor actor, OutcomeId outcome, DecisionAction action, String note, @Nullable TaskId task) {
        return jdbc.sql("""
                        insert into meeting_decision_entry (outcome_id, action, at, by_name, note, task_id)
                        values (:outcome, :action, :at, :by, :note, :task) returning id""")
                .param("outcome", outcome.value())
                .param("action", action.name())
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("note", note)
                .param("task", task == null ? null : task.value())
                .query(Long.class)
                .single();
    }
}
