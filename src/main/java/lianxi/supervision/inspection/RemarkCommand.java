package lianxi.supervision.inspection;

import java.util.List;
import lianxi.document.attachment.AttachmentId;

/**
 * What is noted on the spot.
 *
 * @param saidBy who made a statement; empty for the other kinds
 * @param post the speaker's post
 */
public record RemarkCommand(RemarkKind kind, String text, String saidBy, String post, List<AttachmentId> files) {

    public static final int TEXT_MAX = 2000;
    public static final int NAME_MAX = 60;

    public RemarkCommand {
        files = List.copyOf(files);
    }

    public static RemarkCommand practice(String text) {
        return new RemarkCommand(RemarkKind.PRACTICE, text, "", "", List.of());
    }

    public static RemarkCommand statement(String text, String saidBy, String post) {
        return new RemarkCommand(RemarkKind.STATEMENT, text, saidBy, post, List.of());
    }
}
