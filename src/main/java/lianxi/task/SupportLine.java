package lianxi.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A supporting unit's own line of a task (配合单位); its task carries the version. */
@Entity
@Table(name = "task_line")
class SupportLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Task task;

    private long unitId;
    private int position;

    @Enumerated(EnumType.STRING)
    private LineState state = LineState.TO_ACKNOWLEDGE;

    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;

    @SuppressWarnings("NullAway.Init")
    protected SupportLine() {}

    @SuppressWarnings("NullAway.Init")
    SupportLine(Task task, UnitId unit, int position) {
        this.task = task;
        this.unitId = unit.value();
        this.position = position;
    }

    /** 签收 */
    void acknowledge(Actor by, Instant now) {
        require(state == LineState.TO_ACKNOWLEDGE);
        state = LineState.ACKNOWLEDGED;
        acknowledgedAt = now;
        acknowledgedBy = by.name();
    }

    /** 反馈; as often as there is something to tell. */
    void feedBack() {
        require(state != LineState.TO_ACKNOWLEDGE);
        state = LineState.FED_BACK;
    }

    /** Assigned anew: what was signed for before was another task. */
    void reset() {
        state = LineState.TO_ACKNOWLEDGE;
        acknowledgedAt = null;
        acknowledgedBy = null;
    }

    void moveTo(int place) {
        position = place;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(null, "task.refused.line." + state);
        }
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    LineState state() {
        return state;
    }
}
