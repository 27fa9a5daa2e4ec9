package lianxi.roster;

/** What a unit is to the group: 成员单位, a unit with a duty but no member, outside (市基地办), or 项目承担单位. */
public enum UnitKind {
    MEMBER,
    DUTY_ONLY,
    OUTSIDE,
    UNDERTAKER
}
