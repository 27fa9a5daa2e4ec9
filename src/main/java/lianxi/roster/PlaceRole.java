package lianxi.roster;

/** A role in a body: 组长, 副组长, 成员; 办公室主任, 办公室人员. */
public enum PlaceRole {
    HEAD,
    DEPUTY_HEAD,
    MEMBER,
    DIRECTOR,
    STAFF;

    /** Whether the body has at most one of it on a day. */
    boolean isSingle() {
        return this == HEAD || this == DIRECTOR;
    }
}
