package lianxi.supervision.measure;

import java.util.ArrayList;
import java.util.List;
import lianxi.shared.FieldConflict;

/**
 * What a proposal says (问责建议内容).
 *
 * @param post which post of the unit it is about, never a name; empty where the unit as such
 * @param addressee who receives it by 干部管理权限
 * @param facts what happened, from the finding's thread
 * @param basis 依据
 * @param proposal what is proposed
 */
public record ProposalText(String title, String post, String addressee, String facts, String basis, String proposal) {

    public static final int TITLE_MAX = 80;
    public static final int POST_MAX = 60;
    public static final int LINE_MAX = 100;
    public static final int FACTS_MAX = 6000;
    public static final int TEXT_MAX = 2000;

    public ProposalText {
        title = title.strip();
        post = post.strip();
        addressee = addressee.strip();
        facts = facts.strip();
        basis = basis.strip();
        proposal = proposal.strip();
    }

    /** The fields in which these texts differ from what stands. */
    List<FieldConflict> against(ProposalText theirs) {
        List<FieldConflict> conflicts = new ArrayList<>();
        add(conflicts, "title", theirs.title, title);
        add(conflicts, "post", theirs.post, post);
        add(conflicts, "addressee", theirs.addressee, addressee);
        add(conflicts, "facts", theirs.facts, facts);
        add(conflicts, "basis", theirs.basis, basis);
        add(conflicts, "proposal", theirs.proposal, proposal);
        return conflicts;
    }

    private static void add(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict("supervisionProposalForm." + field, theirs, yours));
        }
    }
}
