package lianxi.supervision.finding;

import java.util.List;
import lianxi.document.attachment.AttachmentId;

/**
 * What a unit answers to a finding (回应).
 *
 * @param files staged evidence ({@code AttachmentFeature.FINDING_REPLY}); none is allowed
 */
public record ReplyCommand(String words, List<AttachmentId> files) {

    public static final int WORDS_MAX = 2000;

    public ReplyCommand {
        words = words.strip();
        files = List.copyOf(files);
    }
}
