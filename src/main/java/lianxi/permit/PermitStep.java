package lianxi.permit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** A permit step (环节). Each transition of its lifecycle is one method; its track carries the version. */
@Entity
class PermitStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PermitTrack track;

    private long typeStepId;
    private int position;

    @Embedded
    private StepProgress progress = StepProgress.START;

    protected PermitStep() {}

    PermitStep(PermitTrack track, long typeStepId, int position) {
        this.track = track;
        this.typeStepId = typeStepId;
        this.position = position;
    }

    void startPreparing(LocalDate on) {
        move(StepAction.START_PREPARING, on, null);
    }

    void submit(LocalDate on) {
        move(StepAction.SUBMIT, on, null);
    }

    void askSupplement(LocalDate on) {
        move(StepAction.ASK_SUPPLEMENT, on, null);
    }

    void supplement(LocalDate on) {
        move(StepAction.SUPPLEMENT, on, null);
    }

    void decline(LocalDate on) {
        move(StepAction.DECLINE, on, null);
    }

    /** From here the limit's clock runs, with the version in force that day. */
    void accept(LocalDate on, @Nullable Long limitId) {
        move(StepAction.ACCEPT, on, limitId);
    }

    void beginReview(LocalDate on) {
        move(StepAction.BEGIN_REVIEW, on, null);
    }

    void endReview(LocalDate on) {
        move(StepAction.END_REVIEW, on, null);
    }

    void grant(LocalDate on) {
        move(StepAction.GRANT, on, null);
    }

    void refuse(LocalDate on) {
        move(StepAction.REFUSE, on, null);
    }

    void deliver(LocalDate on) {
        move(StepAction.DELIVER, on, null);
    }

    void withdraw(LocalDate on) {
        move(StepAction.WITHDRAW, on, null);
    }

    void markNotNeeded(LocalDate on) {
        move(StepAction.MARK_NOT_NEEDED, on, null);
    }

    void refile(LocalDate on) {
        move(StepAction.REFILE, on, null);
    }

    /** Goes back to what the remaining entries add up to, after one was struck (更正). */
    void correctTo(List<StepEvent> holding) {
        progress = StepProgress.replay(holding);
    }

    private void move(StepAction action, LocalDate on, @Nullable Long limitId) {
        if (progress.state().after(action).isEmpty()) {
            throw new RefusedException("action", "permit.refused.action");
        }
        if (progress.lastOn() != null && on.isBefore(progress.lastOn())) {
            throw new RefusedException("on", "permit.refused.beforeLast", progress.lastOn());
        }
        progress = progress.after(action, on, limitId);
    }

    StepId id() {
        return new StepId(id);
    }

    PermitTrack track() {
        return track;
    }

    long typeStepId() {
        return typeStepId;
    }

    int position() {
        return position;
    }

    StepProgress progress() {
        return progress;
    }

    StepState state() {
        return progress.state();
    }
}
