package lianxi.supervision.measure;

import java.time.LocalDate;

/**
 * How a proposal was handed over (移交).
 *
 * @param receiver who signed for it: body and post
 */
public record Handing(LocalDate on, Way how, String receiver) {

    public static final int RECEIVER_MAX = 100;

    /** 当面、机要、内部文电 */
    public enum Way {
        IN_PERSON,
        CONFIDENTIAL_POST,
        INTERNAL;

        public String messageKey() {
            return "supervision.measure.proposal.way." + name();
        }
    }
}
