package lianxi.task.order;

import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * What a unit answers (答复内容).
 *
 * @param told who told it the office, where the office files it for the unit (代报)
 */
public record AnswerCommand(String words, @Nullable FiledFor told, List<AttachmentId> files) {}
