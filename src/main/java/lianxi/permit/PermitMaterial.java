package lianxi.permit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** What was handed in or received for a permit (手续材料); its files hang on it. */
@Entity
class PermitMaterial {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long trackId;

    @Nullable
    private Long stepId;

    private String title;
    private String note;
    private String addedBy;
    private Instant addedAt;

    @Nullable
    private String withdrawnBy;

    @Nullable
    private Instant withdrawnAt;

    @Nullable
    private String withdrawReason;

    @Version
    private int version;

    protected PermitMaterial() {}

    PermitMaterial(TrackId track, MaterialCommand command, String by, Instant at) {
        trackId = track.value();
        stepId = command.step() == null ? null : command.step().value();
        title = command.title();
        note = command.note();
        addedBy = by;
        addedAt = at;
    }

    MaterialId id() {
        return new MaterialId(id);
    }

    /** Takes it back; it stays to be seen. */
    void withdraw(String by, Instant at, String reason) {
        if (withdrawnAt != null) {
            throw new RefusedException(null, "permit.material.refused.withdrawn", withdrawnBy);
        }
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawReason = reason;
    }
}
