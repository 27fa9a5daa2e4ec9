package lianxi.supervision.referral;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentState;
import lianxi.supervision.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list of those who are on it (移送台账的一行).
 *
 * @param dropped whether it was given up (停办)
 * @param decides whether the reader is to decide it
 */
public record ReferralLine(
        ReferralId id,
        String title,
        ReferralKind kind,
        String unitName,
        DocumentState state,
        boolean dropped,
        @Nullable DocumentNumber number,
        @Nullable LocalDate dated,
        Instant openedAt,
        String openedBy,
        boolean decides) {

    public String path() {
        return "/supervision/referrals/" + id;
    }
}
