package lianxi.project.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * An entry of site progress as read.
 *
 * @param corrects the entry that this one puts right; null for a new one
 * @param correctedBy the entry that puts this one right; null while it stands
 */
public record SiteEntryView(
        SiteEntryId id,
        LocalDate on,
        String progress,
        String stage,
        @Nullable Integer percent,
        String problems,
        @Nullable SiteEntryId corrects,
        @Nullable SiteEntryId correctedBy,
        @Nullable String reason,
        String by,
        Instant at,
        List<AttachmentView> files) {

    public boolean isStanding() {
        return correctedBy == null;
    }
}
