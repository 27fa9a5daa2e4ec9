package lianxi.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Moments;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody is writing about a unit's task (反馈草稿), so that a session that ends in mid-form loses nothing. It is the
 * writer's own: two people of a unit who write at once do not write over each other.
 */
@Component
@Transactional
public class FeedbackDrafts {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    FeedbackDrafts(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the actor was writing, if it was not filed. */
    @Transactional(readOnly = true)
    public Optional<FeedbackDraft> find(Actor actor, TaskId task, UnitId unit) {
        return jdbc.sql("""
                        select * from task_feedback_draft where task_id = ? and unit_id = ? and account = ?""")
                .params(task.value(), unit.value(), account(actor))
                .query((row, number) -> new FeedbackDraft(
                        new FeedbackText(
                                row.getString("progress"),
                                row.getString("problems"),
                                row.getString("measures"),
                                row.getString("next_steps")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Saves it over what was saved before; the caller has seen to it that the unit has a part in the task. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public Instant save(Actor actor, TaskId task, UnitId unit, FeedbackText text) {
        if (!actor.mayActFor(unit)) {
            throw new ForbiddenException();
        }
        Optional<FeedbackDraft> before = find(actor, task, unit);
        Instant now = clock.instant();
        if (before.isPresent() && before.get().text().equals(text)) {
            return now;
        }
        jdbc.sql("""
                        insert into task_feedback_draft
                            (task_id, unit_id, account, progress, problems, measures, next_steps, saved_at)
                        values (:task, :unit, :account, :progress, :problems, :measures, :nextSteps, :now)
                        on conflict (task_id, unit_id, account) do update
                           set progress = :progress, problems = :problems, measures = :measures,
                               next_steps = :nextSteps, saved_at = :now""")
                .param("task", task.value())
                .param("unit", unit.value())
                .param("account", account(actor))
                .param("progress", text.progress())
                .param("problems", text.problems())
                .param("measures", text.measures())
                .param("nextSteps", text.nextSteps())
                .param("now", Moments.at(now))
                .update();
        audit.record(actor, "task.draft-feedback", "task", task, changes(before.map(FeedbackDraft::text), text));
        return now;
    }

    /** Forgets it, in the transaction that files the feedback. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void drop(Actor actor, TaskId task, UnitId unit) {
        jdbc.sql("delete from task_feedback_draft where task_id = ? and unit_id = ? and account = ?")
                .params(task.value(), unit.value(), account(actor))
                .update();
    }

    private static AuditFields changes(Optional<FeedbackText> before, FeedbackText after) {
        FeedbackText was = before.orElse(FeedbackText.progress(""));
        return AuditFields.of("progress", was.progress(), after.progress())
                .changed("problems", was.problems(), after.problems())
                .changed("measures", was.measures(), after.measures())
                .changed("nextSteps", was.nextSteps(), after.nextSteps());
    }

    private static long account(Actor actor) {
        return Objects.requireNonNull(actor.account(), "only people write drafts")
                .value();
    }
}
