package lianxi.supervision.finding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import lianxi.document.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its whole thread (发现问题详情).
 *
 * @param matter the thing that it is about, by name and page; null for none
 * @param evidence what the supervisors attached
 * @param replies what the unit answered, oldest first
 * @param thread everything that happened, oldest first, the replies included
 * @param may what the reader may do now
 */
public record FindingView(
        FindingLine line,
        Instant recordedAt,
        @Nullable MatterName matter,
        List<AttachmentView> evidence,
        List<Reply> replies,
        List<ThreadEntry> thread,
        Set<FindingAction> may) {

    public FindingView {
        evidence = List.copyOf(evidence);
        replies = List.copyOf(replies);
        thread = List.copyOf(thread);
        may = Set.copyOf(may);
    }

    /** What the finding is about (相关事项). */
    public record MatterName(String title, String path) {}

    /** One answer of the unit (回应). */
    public record Reply(Instant at, String by, String words, List<AttachmentView> files) {}

    public boolean may(FindingAction action) {
        return may.contains(action);
    }
}
