package lianxi.supervision;

/** What kind of failing a finding is (问题类型), as the notice and the leading group name them. */
public enum FindingKind {
    /** 进度滞后 */
    DELAY,
    /** 材料不实 */
    UNTRUE_MATERIAL,
    /** 不作为 */
    INACTION,
    /** 不担当 */
    SHIRKING,
    /** 乱作为 */
    MISCONDUCT,
    /** 其他 */
    OTHER;

    public String messageKey() {
        return "supervision.finding-kind." + name();
    }
}
