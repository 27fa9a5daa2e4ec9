package lianxi.permit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A permit of a project (手续), followed by one unit through its steps. */
@Entity
class PermitTrack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long projectId;
    private String code;

    @Enumerated(EnumType.STRING)
    private Need need;

    private String needReason;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Ball ball;

    private LocalDate ballSince;

    @Enumerated(EnumType.STRING)
    private HoldReason hold;

    private String holdNote;
    private LocalDate targetOn;
    private String judgement;
    private String judgedBy;
    private Instant judgedAt;
    private String verifiedBy;
    private Instant verifiedAt;
    private Instant changedAt;

    /** Counts every change, so that the version moves with changes of steps too. */
    private int changes;

    @Version
    private int version;

    @OneToMany(mappedBy = "track", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<PermitStep> steps = new ArrayList<>();

    protected PermitTrack() {}

    PermitTrack(
            ProjectId project,
            String code,
            Need need,
            @Nullable String reason,
            UnitId unit,
            List<Long> stepTypes,
            LocalDate today,
            Instant now) {
        this.projectId = project.value();
        this.code = Objects.requireNonNull(code);
        this.unitId = unit.value();
        this.ballSince = today;
        setNeed(need, reason, now);
        for (int i = 0; i < stepTypes.size(); i++) {
            steps.add(new PermitStep(this, stepTypes.get(i), i + 1));
        }
    }

    /** Says whether the project needs it (需要 / 待明确 / 不需要, the last with a reason). */
    void clarify(Need answer, @Nullable String reason, Instant now) {
        if (answer == Need.NOT_NEEDED && state() == TrackState.COMPLETED) {
            throw new RefusedException("need", "permit.refused.completed");
        }
        if (answer == Need.CLARIFYING
                && steps.stream().anyMatch(step -> step.state().hasBegun())) {
            throw new RefusedException("need", "permit.refused.begun");
        }
        setNeed(answer, reason, now);
    }

    private void setNeed(Need answer, @Nullable String reason, Instant now) {
        if (answer == Need.NOT_NEEDED && (reason == null || reason.isBlank())) {
            throw new RefusedException("reason", "permit.refused.needReason");
        }
        need = answer;
        needReason = answer == Need.NEEDED ? null : reason;
        changed(now);
    }

    /** Hands it to another unit to follow (改派责任单位). */
    void reassign(UnitId unit, Instant now) {
        unitId = unit.value();
        changed(now);
    }

    /** Notes that a step moved on a day: a ball set by hand goes back to what the state says. */
    void stepMoved(@Nullable Ball before, Ball decider, LocalDate on, Instant now) {
        ball = null;
        hold = null;
        holdNote = null;
        ballChanged(before, decider, on);
        changed(now);
    }

    /** Its clock was stopped or extended; nobody else holds the ball for it. */
    void clockMoved(Instant now) {
        changed(now);
    }

    void handBall(@Nullable Ball holder, Ball decider, LocalDate today, Instant now) {
        Ball before = ballHolder(decider);
        ball = holder;
        ballChanged(before, decider, today);
        changed(now);
    }

    private void ballChanged(@Nullable Ball before, Ball decider, LocalDate on) {
        if (before != ballHolder(decider)) {
            ballSince = on;
        }
    }

    /** Says why it rests, or with null that it goes on (搁置、恢复). */
    void hold(@Nullable HoldReason reason, @Nullable String note, Instant now) {
        hold = reason;
        holdNote = reason == null ? null : note;
        changed(now);
    }

    void moveTarget(LocalDate day, Instant now) {
        targetOn = day;
        changed(now);
    }

    /** The unit's own view (本单位判断), signed; it changes no light. */
    void judge(@Nullable String text, String by, Instant now) {
        judgement = text;
        judgedBy = text == null ? null : by;
        judgedAt = text == null ? null : now;
        changed(now);
    }

    /** Looked at and found unchanged (核实无变化); the last change stays what it was. */
    void verify(String by, Instant now) {
        verifiedBy = by;
        verifiedAt = now;
        changes++;
    }

    private void changed(Instant now) {
        changedAt = now;
        changes++;
    }

    PermitStep step(StepId wanted) {
        return steps.stream()
                .filter(step -> step.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    TrackState state() {
        return TrackState.of(need, stepStates());
    }

    @Nullable
    Ball ballHolder(Ball decider) {
        Ball derived = Ball.derived(need, stepStates(), decider);
        return derived == null || ball == null ? derived : ball;
    }

    private List<StepState> stepStates() {
        return steps.stream().map(PermitStep::state).toList();
    }

    TrackId id() {
        return new TrackId(id);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    String code() {
        return code;
    }

    Need need() {
        return need;
    }

    @Nullable
    String needReason() {
        return needReason;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    Ball ball() {
        return ball;
    }

    @Nullable
    HoldReason hold() {
        return hold;
    }

    @Nullable
    LocalDate targetOn() {
        return targetOn;
    }

    @Nullable
    String judgement() {
        return judgement;
    }

    List<PermitStep> steps() {
        return List.copyOf(steps);
    }

    int version() {
        return version;
    }
}
