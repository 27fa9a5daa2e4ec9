package lianxi.project.site;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * Site progress to file (填报施工进度).
 *
 * @param on the day whose progress it tells
 * @param stage the stage of construction; empty where none is told
 * @param percent how much of the construction is done; null where none is told
 * @param problems what holds the work up; empty for nothing
 * @param corrects the entry that this one puts right; null for a new one
 * @param reason why it is put right; null for a new one
 * @param files staged as {@code SITE_PROGRESS}
 */
public record SiteEntryCommand(
        LocalDate on,
        String progress,
        String stage,
        @Nullable Integer percent,
        String problems,
        @Nullable SiteEntryId corrects,
        @Nullable String reason,
        List<AttachmentId> files) {}
