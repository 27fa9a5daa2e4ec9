package lianxi.supervision.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.InspectionId;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/** A finding about a unit (发现问题) as it stands; {@link FindingState} is its lifecycle. */
@Entity
@Table(name = "supervision_finding")
class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private @Nullable Long inspectionId;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String title;
    private String facts;
    private String duty;
    private LocalDate happenedOn;
    private @Nullable Long projectId;
    private @Nullable String matterKind;
    private @Nullable Long matterId;
    private boolean rectify;
    private String demand;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private @Nullable LocalDate concludedOn;
    private String recordedBy;
    private @Nullable Long recorder;
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    /** 已记录 */
    Finding(FindingCommand command, Actor by, Instant now) {
        unitId = command.unit().value();
        inspectionId =
                command.inspection() == null ? null : command.inspection().value();
        state = FindingState.RECORDED;
        recordedBy = by.name();
        recorder = by.person() == null ? null : by.person().value();
        recordedAt = now;
        write(command.text());
    }

    /** 修改 */
    void edit(FindingText text) {
        move(FindingAction.EDIT);
        write(text);
    }

    /** 不予认定 */
    void drop() {
        move(FindingAction.DROP);
    }

    /** 认定: it stands in a signed conclusion. */
    void conclude(LocalDate on) {
        move(FindingAction.CONCLUDE);
        concludedOn = on;
    }

    /** 变更 by a review; what is asked and by when stays. */
    void reword(FindingKind to, String words) {
        move(FindingAction.REWORD);
        write(text().reworded(to, words));
    }

    /** 撤销 by a review. */
    void revoke() {
        move(FindingAction.REVOKE);
    }

    /** 回应 leaves it as it is. */
    void reply() {
        move(FindingAction.REPLY);
    }

    private void move(FindingAction action) {
        state = state.after(action)
                .orElseThrow(() -> new RefusedException(null, "supervision.finding.refused.state." + state));
    }

    private void write(FindingText text) {
        kind = text.kind();
        title = text.title();
        facts = text.facts();
        duty = text.duty();
        happenedOn = text.happenedOn();
        projectId = text.project() == null ? null : text.project().value();
        matterKind = text.matter() == null ? null : text.matter().kind();
        matterId = text.matter() == null ? null : text.matter().id();
        rectify = text.rectify();
        demand = text.demand();
        dueOn = text.due();
    }

    /** Refuses what was decided on another state of the finding. */
    void expect(int known, @Nullable FindingText yours) {
        if (known != version) {
            throw new StaleVersionException(version, yours == null ? List.of() : yours.against(text()));
        }
    }

    FindingText text() {
        return new FindingText(
                kind,
                title,
                facts,
                duty,
                happenedOn,
                projectId == null ? null : new ProjectId(projectId),
                matterKind == null ? null : new MatterKey(matterKind, Objects.requireNonNull(matterId)),
                rectify,
                demand,
                dueOn);
    }

    FindingId id() {
        return new FindingId(Objects.requireNonNull(id));
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    InspectionId inspection() {
        return inspectionId == null ? null : new InspectionId(inspectionId);
    }

    FindingState state() {
        return state;
    }

    FindingRights rights() {
        return new FindingRights(unit(), inspectionId != null, state);
    }
}
