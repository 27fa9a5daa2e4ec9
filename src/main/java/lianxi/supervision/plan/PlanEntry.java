package lianxi.supervision.plan;

import java.time.Instant;

/** One act in a plan's record (办理记录). */
public record PlanEntry(Kind kind, Instant at, String by, String note) {

    /** What was done. */
    public enum Kind {
        DRAFT,
        SUBMIT,
        WITHDRAW,
        APPROVE,
        APPROVE_ON_PAPER,
        RETURN,
        DISCARD;

        public String messageKey() {
            return "supervision.plan.entry." + name();
        }
    }
}
