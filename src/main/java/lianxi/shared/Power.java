package lianxi.shared;

/** A power that the roster of the day gives: 组长, 副组长, 办公室主任, 督查小组组长. Never a property of an account. */
public enum Power {
    GROUP_HEAD,
    DEPUTY_HEAD,
    OFFICE_DIRECTOR,
    SUPERVISION_HEAD
}
