package lianxi.task.quantity;

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
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A project's land or households in one township (工程量). Its version moves with its plan. */
@Entity
@Table(name = "task_quantity")
class QuantityTrack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long projectId;
    private long unitId;
    private @Nullable Long guideUnit;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private LocalDate beginsOn;
    private boolean byOffice;
    private String createdBy;
    private Instant createdAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawReason;
    private int plans;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected QuantityTrack() {}

    QuantityTrack(QuantityCommand command, Actor by, Instant now) {
        projectId = command.project().value();
        unitId = command.unit().value();
        guideUnit = command.guide() == null ? null : command.guide().value();
        measure = command.measure();
        beginsOn = command.beginsOn();
        byOffice = !by.writesFor(command.unit());
        createdBy = by.name();
        createdAt = now;
        plans = 1;
    }

    /** A plan replaced the one before. */
    void replan() {
        requireStanding();
        plans++;
    }

    /** 撤销: entered by mistake, or not needed any more. It stays to be seen, and counts no longer. */
    void withdraw(Actor by, Instant now, String reason) {
        requireStanding();
        withdrawnBy = by.name();
        withdrawnAt = now;
        withdrawReason = reason;
    }

    void requireStanding() {
        if (withdrawnAt != null) {
            throw new RefusedException(null, "task.quantity.refused.withdrawn", withdrawnBy);
        }
    }

    QuantityId id() {
        return new QuantityId(id);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    UnitId guide() {
        return guideUnit == null ? null : new UnitId(guideUnit);
    }

    Measure measure() {
        return measure;
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    int version() {
        return version;
    }
}
