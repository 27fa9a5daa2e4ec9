package lianxi.permit.intake;

/** The columns of a register in the order of the template (台账表头). */
public enum IntakeColumn {
    PROJECT,
    PERMIT,
    STEP,
    STATE,
    UNIT,
    PREPARED,
    SUBMITTED,
    SUPPLEMENT,
    ACCEPTED,
    VARIANT,
    REVIEW_FROM,
    REVIEW_TO,
    REVIEW_NOTICE,
    DECIDED,
    DELIVERED,
    DOCUMENT,
    NOTE;

    public String messageKey() {
        return "permit.intake.column." + name();
    }
}
