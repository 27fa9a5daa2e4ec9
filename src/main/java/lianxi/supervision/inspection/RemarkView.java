package lianxi.supervision.inspection;

import java.time.Instant;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What was noted on the spot, as read (现场记录).
 *
 * @param byUnit a statement by the unit's own account; else taken down by {@code by}
 */
public record RemarkView(
        RemarkId id,
        RemarkKind kind,
        String text,
        String saidBy,
        String post,
        boolean byUnit,
        Instant at,
        String by,
        @Nullable AccountId account,
        List<AttachmentView> files) {

    public RemarkView {
        files = List.copyOf(files);
    }

    RemarkView with(List<AttachmentView> bound) {
        return new RemarkView(id, kind, text, saidBy, post, byUnit, at, by, account, bound);
    }

    public boolean isBy(Actor actor) {
        return account != null && account.equals(actor.account());
    }
}
