package lianxi.task.order;

import java.time.Instant;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/** A unit's answer to a 督办单 (答复), with its evidence. */
public record OrderAnswer(
        long id, String words, String by, @Nullable FiledFor told, Instant at, List<AttachmentView> files) {}
