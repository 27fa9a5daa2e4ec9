package lianxi.supervision.inspection;

/** What is noted on the spot: good practice (好的做法), the unit's statement (现场说明), photos with what they show (现场照片). */
public enum RemarkKind {
    PRACTICE,
    STATEMENT,
    PHOTO;

    public String messageKey() {
        return "supervision.inspection.remark." + name();
    }
}
