package lianxi.supervision.referral;

import java.util.List;
import lianxi.shared.PersonId;
import lianxi.supervision.FindingId;

/**
 * A case to be opened (启动移送).
 *
 * @param supervisors who works on it besides who opens it, in the order in which they step in
 * @param concern whom it concerns besides the unit of the finding
 */
public record ReferralCommand(FindingId finding, ReferralKind kind, List<PersonId> supervisors, Concern concern) {

    public ReferralCommand {
        supervisors = List.copyOf(supervisors);
    }
}
