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
import org.jspecify.annotations.Nullable;

/** An application for the closure of a task (申请办结) with its check (核查), by somebody else than who applied. */
@Entity
class TaskClosure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long taskId;
    private String statement;

    @Enumerated(EnumType.STRING)
    private ClosureState state;

    private Instant appliedAt;
    private String appliedBy;
    private @Nullable Long applicant;

    @Embedded
    private @Nullable Told told;

    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;
    private @Nullable Instant checkedAt;
    private @Nullable String checkedBy;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected TaskClosure() {}

    @SuppressWarnings("NullAway.Init")
    TaskClosure(TaskId task, String statement, Actor by, @Nullable FiledFor told, Instant now) {
        this.taskId = task.value();
        this.statement = statement;
        this.state = ClosureState.APPLIED;
        this.appliedAt = now;
        this.appliedBy = by.name();
        AccountId account = by.account();
        this.applicant = account == null ? null : account.value();
        this.told = new Told(told);
    }

    /** 收件 */
    void receive(Actor by, Instant now) {
        state = ClosureState.RECEIVED;
        receivedAt = now;
        receivedBy = by.name();
    }

    /** 核查通过 */
    void pass(String words, Actor by, Instant now) {
        check(ClosureState.PASSED, words, by, now);
    }

    /** 核查不通过 */
    void refuse(String words, Actor by, Instant now) {
        check(ClosureState.REFUSED, words, by, now);
    }

    /** Cut off, because the task was stopped. */
    void lapse() {
        state = ClosureState.LAPSED;
    }

    private void check(ClosureState outcome, String words, Actor by, Instant now) {
        AccountId account = by.account();
        if (applicant != null && account != null && applicant == account.value()) {
            throw new RefusedException(null, "task.refused.own.closure");
        }
        state = outcome;
        checkedAt = now;
        checkedBy = by.name();
        note = words.isBlank() ? null : words;
    }

    long id() {
        return id;
    }
}
