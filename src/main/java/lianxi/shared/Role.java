package lianxi.shared;

/**
 * What a person does in the product. LEADER, OFFICE, SUPERVISOR and the three administrators (三员) are granted to an
 * account; the others follow from roster, contacts, undertakers and outside units of the day.
 */
public enum Role {
    LEADER,
    MEMBER,
    OFFICE,
    UNIT_HEAD,
    CONTACT,
    SUPERVISOR,
    UNDERTAKER,
    RECIPIENT,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN;

    /** The three administrators (三员): no person holds two, none sees business data. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
