package lianxi.roster;

/**
 * What ties a person to a unit: 主要负责人, 责任人, 联络员 (A角), B角, staff. COVER (standing in for an absent one) and SEAT
 * (the unit under which a place in a body is printed) are derived and never assigned.
 */
public enum UnitRole {
    HEAD,
    RESPONSIBLE,
    CONTACT,
    DEPUTY,
    STAFF,
    COVER,
    SEAT;

    /** Whether a person can be put into it. */
    public boolean isAssignable() {
        return this != COVER && this != SEAT;
    }

    /** Whether a unit has at most one of it on a day. */
    boolean isSingle() {
        return this == HEAD || this == RESPONSIBLE || this == CONTACT || this == DEPUTY;
    }

    /** Whether its holder verifies the own contact data. */
    public boolean isContact() {
        return this == RESPONSIBLE || this == CONTACT || this == DEPUTY;
    }
}
