package lianxi.permit;

import java.time.Instant;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * A material of a track (手续材料) with its files.
 *
 * @param stepName the step it is for; null for the whole track
 * @param withdrawal null while it stands
 */
public record MaterialView(
        MaterialId id,
        String title,
        String note,
        @Nullable String stepName,
        String addedBy,
        Instant addedAt,
        @Nullable Withdrawal withdrawal,
        List<AttachmentView> files) {

    /** Who took it back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}
}
