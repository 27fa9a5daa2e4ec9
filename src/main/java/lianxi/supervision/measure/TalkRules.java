package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;

/** What a talk's texts and days must hold (约谈填写要求). */
@Component
class TalkRules {

    static final int REASON_MAX = 500;
    private static final int NOTES_MAX = 4000;
    private static final int REMARKS_MAX = 2000;
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_YEARS = 5;

    private final Clock clock;

    TalkRules(Clock clock) {
        this.clock = clock;
    }

    void check(TalkText text) {
        require("post", text.post(), TalkText.POST_MAX);
        require("talkers", text.talkers(), TalkText.LINE_MAX);
        require("place", text.place(), TalkText.LINE_MAX);
        require("why", text.why(), TalkText.TEXT_MAX);
        require("points", text.points(), TalkText.TEXT_MAX);
        LocalDate today = LocalDate.now(clock);
        if (text.day().isBefore(today)) {
            throw new RefusedException("day", "supervision.measure.refused.past");
        }
        if (text.day().isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new RefusedException("day", "supervision.measure.refused.far");
        }
    }

    /** Held since its notice went out, and with promises that somebody can follow. */
    void checkRecord(Talk talk, LocalDate heldOn, String notes, List<Commitment> commitments) {
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("heldOn", "supervision.measure.refused.future");
        }
        LocalDate notified = talk.notifiedOn(clock.getZone());
        if (notified != null && heldOn.isBefore(notified)) {
            throw new RefusedException("heldOn", "supervision.measure.refused.held-before", notified);
        }
        require("notes", notes, NOTES_MAX);
        if (commitments.size() > Commitment.MOST) {
            throw new RefusedException(null, "supervision.measure.refused.too-many", Commitment.MOST);
        }
        for (Commitment one : commitments) {
            String row = "rows[" + (one.position() - 1) + "].";
            require(row + "words", one.words(), Commitment.WORDS_MAX);
            if (one.due().isBefore(heldOn)) {
                throw new RefusedException(row + "due", "supervision.measure.refused.due-before");
            }
            if (one.due().isAfter(heldOn.plusYears(LONGEST_YEARS))) {
                throw new RefusedException(row + "due", "supervision.measure.refused.due-far", LONGEST_YEARS);
            }
        }
    }

    void checkSigner(String signer) {
        require("signer", signer, TalkText.POST_MAX);
    }

    void checkRemarks(String remarks) {
        limit("remarks", remarks, REMARKS_MAX);
    }

    void checkReason(String reason) {
        require("reason", reason, REASON_MAX);
    }

    static void require(String field, String text, int most) {
        if (text.isBlank()) {
            throw new RefusedException(field, "supervision.measure.refused.blank");
        }
        limit(field, text, most);
    }

    static void limit(String field, String text, int most) {
        if (text.strip().length() > most) {
            throw new RefusedException(field, "supervision.measure.refused.long", most);
        }
    }
}
