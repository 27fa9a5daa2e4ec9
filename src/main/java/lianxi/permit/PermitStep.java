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
import lianxi.project.schedule.NodeKey;
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
        move(StepChange.of(StepAction.START_PREPARING, on));
    }

    void submit(LocalDate on) {
        move(StepChange.of(StepAction.SUBMIT, on));
    }

    void askSupplement(LocalDate on) {
        move(StepChange.of(StepAction.ASK_SUPPLEMENT, on));
    }

    void supplement(LocalDate on) {
        move(StepChange.of(StepAction.SUPPLEMENT, on));
    }

    void decline(LocalDate on) {
        move(StepChange.of(StepAction.DECLINE, on));
    }

    /** From here the limit's clock runs, with the version in force that day, unless it ran by law before. */
    void accept(LocalDate on, @Nullable Long limitId) {
        move(StepChange.accepted(on, limitId));
    }

    void beginReview(LocalDate on, @Nullable StopTerms terms) {
        move(StepChange.stopped(on, null, terms));
    }

    void endReview(LocalDate on) {
        move(StepChange.of(StepAction.END_REVIEW, on));
    }

    /** A stop that is over already, told in one entry; it may lie before the latest entry. */
    void addStop(LocalDate from, LocalDate last, StopTerms terms) {
        require(StepAction.STOP);
        if (from.isBefore(progress.acceptedOn())) {
            throw new RefusedException("from", "permit.refused.stopBeforeAcceptance", progress.acceptedOn());
        }
        if (last.isBefore(from)) {
            throw new RefusedException("to", "permit.refused.stopEnds", from);
        }
        progress = progress.after(StepChange.stopped(from, last, terms));
    }

    /** Its limit is extended: by the authority's own head (Art. 42), or as was asked for of a promised one. */
    void extend(StepAction action, LocalDate on, ExtensionTerms terms) {
        require(action);
        if (action == StepAction.EXTEND && progress.extensions() > 0) {
            throw new RefusedException(null, "permit.refused.extendedBefore");
        }
        progress = progress.after(StepChange.extended(action, on, terms));
    }

    void grant(LocalDate on) {
        move(StepChange.of(StepAction.GRANT, on));
    }

    void refuse(LocalDate on) {
        move(StepChange.of(StepAction.REFUSE, on));
    }

    void deliver(LocalDate on) {
        move(StepChange.of(StepAction.DELIVER, on));
    }

    void withdraw(LocalDate on) {
        move(StepChange.of(StepAction.WITHDRAW, on));
    }

    void markNotNeeded(LocalDate on) {
        move(StepChange.of(StepAction.MARK_NOT_NEEDED, on));
    }

    void refile(LocalDate on) {
        move(StepChange.of(StepAction.REFILE, on));
    }

    /** Goes back to what the remaining entries add up to, after one was struck (更正). */
    void correctTo(List<StepEvent> holding) {
        progress = StepProgress.replay(holding);
    }

    private void move(StepChange change) {
        require(change.action());
        if (progress.lastOn() != null && change.on().isBefore(progress.lastOn())) {
            throw new RefusedException("on", "permit.refused.beforeLast", progress.lastOn());
        }
        progress = progress.after(change);
    }

    private void require(StepAction action) {
        if (progress.state().after(action).isEmpty()) {
            throw new RefusedException("action", "permit.refused.action");
        }
    }

    StepId id() {
        return new StepId(id);
    }

    NodeKey node() {
        return new NodeKey(NodeKey.PERMIT_STEP, id);
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
