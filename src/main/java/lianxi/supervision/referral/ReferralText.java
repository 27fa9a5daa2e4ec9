package lianxi.supervision.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.FieldConflict;

/**
 * What the author writes of a case (移送文稿); the rest is assembled.
 *
 * @param receiver 主送机关
 * @param summary 线索概述: about a unit, facts only
 * @param opinion 移送意见
 */
public record ReferralText(ReferralKind kind, String title, String receiver, String summary, String opinion) {

    public static final int TITLE_MAX = 60;
    public static final int RECEIVER_MAX = 60;
    public static final int TEXT_MAX = 2000;

    public ReferralText {
        title = title.strip();
        receiver = receiver.strip();
        summary = summary.strip();
        opinion = opinion.strip();
    }

    /** The fields in which these texts differ from what stands. */
    List<FieldConflict> against(ReferralText theirs) {
        List<FieldConflict> conflicts = new ArrayList<>();
        add(conflicts, "kind", theirs.kind, kind);
        add(conflicts, "title", theirs.title, title);
        add(conflicts, "receiver", theirs.receiver, receiver);
        add(conflicts, "summary", theirs.summary, summary);
        add(conflicts, "opinion", theirs.opinion, opinion);
        return conflicts;
    }

    private static void add(List<FieldConflict> conflicts, String field, Object theirs, Object yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict("supervisionReferralForm." + field, theirs.toString(), yours.toString()));
        }
    }
}
