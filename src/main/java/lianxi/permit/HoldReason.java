package lianxi.permit;

/** Why a track rests although no clock is stopped (搁置原因). */
public enum HoldReason {
    APPLICANT_REQUEST,
    MATERIALS_MISSING,
    EXTERNAL_DECISION,
    LEGAL_ACTION,
    OTHER;

    public String messageKey() {
        return "permit.hold." + name();
    }
}
