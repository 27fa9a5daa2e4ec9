package lianxi.permit;

/** What can happen to a permit step (环节动作), the usual course first. */
public enum StepAction {
    START_PREPARING,
    SUBMIT,
    SUPPLEMENT,
    ACCEPT,
    END_REVIEW,
    GRANT,
    DELIVER,
    REFILE,
    ASK_SUPPLEMENT,
    BEGIN_REVIEW,
    DECLINE,
    REFUSE,
    WITHDRAW,
    MARK_NOT_NEEDED,
    STOP,
    EXTEND,
    PROLONG;

    /** Leaves the usual course, so it wants a word of reason (备注必填). */
    public boolean needsNote() {
        return switch (this) {
            case ASK_SUPPLEMENT, BEGIN_REVIEW, DECLINE, REFUSE, WITHDRAW, MARK_NOT_NEEDED -> true;
            default -> false;
        };
    }

    /** Told by a form of its own, because more than a day and a note belongs to it (暂停计时、延长期限). */
    public boolean hasOwnForm() {
        return switch (this) {
            case BEGIN_REVIEW, STOP, EXTEND, PROLONG -> true;
            default -> false;
        };
    }

    public String messageKey() {
        return "permit.action." + name();
    }

    /** The key of the sentence that tells of it in a weekly report. */
    public String sentenceKey() {
        return "permit.sentence." + name();
    }
}
