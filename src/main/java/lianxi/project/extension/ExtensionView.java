package lianxi.project.extension;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An extension as it is read.
 *
 * @param oldDue the date that it moved, or that stood when it was asked
 * @param kindKey the message key of the kind of limit
 * @param competence the clause by which it was decided; null before
 * @param authority the 授权 a deputy decided under
 */
public record ExtensionView(
        ExtensionId id,
        String kind,
        long subject,
        String kindKey,
        UnitId unit,
        String unitName,
        String title,
        String path,
        @Nullable LocalDate oldDue,
        LocalDate newDue,
        String reason,
        ExtensionState state,
        Instant askedAt,
        String askedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Competence competence,
        @Nullable String authority,
        @Nullable String note,
        int version) {

    public boolean isPending() {
        return state == ExtensionState.ASKED;
    }
}
