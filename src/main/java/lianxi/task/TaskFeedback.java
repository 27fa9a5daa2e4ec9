package lianxi.task;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A stage feedback of a task (阶段反馈), adopted or sent back by somebody else than who filed it. */
@Entity
class TaskFeedback {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long taskId;
    private long unitId;
    private String progress;
    private String problems;
    private String measures;
    private String nextSteps;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    private Instant filedAt;
    private String filedBy;
    private @Nullable Long filer;

    @Embedded
    private @Nullable Told told;

    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected TaskFeedback() {}

    /** @param state FILED of the lead unit, NOTED of a supporting one */
    @SuppressWarnings("NullAway.Init")
    TaskFeedback(
            TaskId task,
            UnitId unit,
            FeedbackText text,
            FeedbackState state,
            Actor by,
            @Nullable FiledFor told,
            Instant now) {
        this.taskId = task.value();
        this.unitId = unit.value();
        this.progress = text.progress();
        this.problems = text.problems();
        this.measures = text.measures();
        this.nextSteps = text.nextSteps();
        this.state = state;
        this.filedAt = now;
        this.filedBy = by.name();
        AccountId account = by.account();
        this.filer = account == null ? null : account.value();
        this.told = new Told(told);
    }

    /** 采用 */
    void adopt(Actor by, Instant now) {
        settle(FeedbackState.ADOPTED, by, now);
    }

    /** 退回重报 */
    void sendBack(String words, Actor by, Instant now) {
        settle(FeedbackState.SENT_BACK, by, now);
        reason = words;
    }

    /** Cut off, because the task was stopped. */
    void lapse() {
        state = FeedbackState.LAPSED;
    }

    private void settle(FeedbackState outcome, Actor by, Instant now) {
        AccountId account = by.account();
        if (filer != null && account != null && filer == account.value()) {
            throw new RefusedException(null, "task.refused.own.feedback");
        }
        state = outcome;
        settledAt = now;
        settledBy = by.name();
    }

    long id() {
        return id;
    }
}
