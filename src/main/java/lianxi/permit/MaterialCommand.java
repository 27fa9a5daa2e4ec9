package lianxi.permit;

import java.util.List;
import lianxi.document.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * A material to add.
 *
 * @param step the step it is for; null for the whole track
 * @param files staged as {@code PERMIT_MATERIAL}, at least one
 */
public record MaterialCommand(
        String title, String note, @Nullable StepId step, List<AttachmentId> files) {}
