package lianxi.supervision.referral;

import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, approves and signs a case today (审批签发人), and by which rule.
 *
 * @param person null where nobody may
 */
public record Decider(Rule rule, @Nullable PersonId person, String name, String post) {

    static final Decider NOBODY = new Decider(Rule.NOBODY, null, "", "");
    static final Decider VACANT = new Decider(Rule.VACANT, null, "", "");

    /** How it comes to this person. */
    public enum Rule {
        /** 组长, the rule. */
        GROUP_HEAD,
        /** The 组长 is concerned: the first 副组长 in printed order who is neither concerned nor of a concerned unit. */
        DEPUTY_HEAD,
        /** Neither 组长 nor any 副组长 may: the supervision head, who hands it straight to the discipline body. */
        SUPERVISION_HEAD,
        /** Nor may the supervision head: the next supervisor on the case. */
        SUPERVISOR,
        /** All of them are concerned. */
        NOBODY,
        /** There is no 组长 today; nobody takes the place of one who is not there. */
        VACANT;

        public String messageKey() {
            return "supervision.referral.rule." + name();
        }

        /** Whether somebody acts in place of the 组长, which the file then names. */
        public boolean isStandIn() {
            return this == DEPUTY_HEAD || this == SUPERVISION_HEAD || this == SUPERVISOR;
        }
    }

    /** Whether anybody may sign. */
    public boolean isThere() {
        return person != null;
    }
}
