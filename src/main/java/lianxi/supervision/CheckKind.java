package lianxi.supervision;

/** How an inspection comes about (检查方式). */
public enum CheckKind {
    /** 定期检查: announced to the unit beforehand. */
    REGULAR,
    /** 抽查: nobody outside the supervision group and the group's head knows of it before it begins. */
    SPOT_CHECK;

    public String messageKey() {
        return "supervision.check-kind." + name();
    }
}
