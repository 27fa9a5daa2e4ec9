package lianxi.supervision.draw;

/** Why somebody or something on the list is not drawn from (不列入的原因). */
public enum LeftOutReason {
    /** 近期已查: a unit that was or will be checked on the same matter within 30 days; the product looks it up. */
    RECENTLY_CHECKED,
    /** 不涉及本事项: a unit or project that the matter does not concern. */
    NOT_CONCERNED,
    /** 本单位回避: an inspector of a unit to be drawn from. */
    RECUSED,
    /** 不在岗: an inspector on leave or on other duty. */
    ABSENT,
    /** 其他, in words */
    OTHER;

    public String messageKey() {
        return "supervision.draw.left-out." + name();
    }

    /** Whether it may be said of what is checked. */
    public boolean isOfTargets() {
        return this == RECENTLY_CHECKED || this == NOT_CONCERNED || this == OTHER;
    }

    /** Whether it may be said of an inspector. */
    public boolean isOfInspectors() {
        return this == RECUSED || this == ABSENT || this == OTHER;
    }

    /** Whether it says too little by itself. A unit's recent check is looked up instead. */
    boolean needsWords() {
        return this == RECENTLY_CHECKED || this == OTHER;
    }
}
