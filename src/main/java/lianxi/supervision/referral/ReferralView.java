package lianxi.supervision.referral;

import java.util.List;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.shared.PersonId;
import lianxi.supervision.FindingId;
import lianxi.supervision.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * A case as its readers see it (移送详情).
 *
 * @param dropReason why it was given up; null while it was not
 * @param supervisors those on the case, in the order in which they step in
 * @param concernedPeople whom of leading group and supervision group it concerns today, by name
 * @param concernedUnits the units that the author names
 * @param record what hangs on it
 * @param works whether the reader writes it; who only decides does not
 */
public record ReferralView(
        ReferralId id,
        FindingId finding,
        ReferralText text,
        CaseFile file,
        DocumentView document,
        @Nullable String dropReason,
        Decider decider,
        List<String> supervisors,
        List<String> concernedPeople,
        List<String> concernedUnits,
        ReferralRecord record,
        Concern concern,
        List<PersonId> onCase,
        @Nullable Related earlier,
        List<Related> later,
        boolean works,
        int version) {

    /** Another case that this one corrects or voids, or that does so with it. */
    public record Related(
            ReferralId id,
            DocumentRelation as,
            DocumentState state,
            @Nullable DocumentNumber number) {}

    public boolean isDropped() {
        return dropReason != null;
    }

    public String path() {
        return "/supervision/referrals/" + id;
    }
}
