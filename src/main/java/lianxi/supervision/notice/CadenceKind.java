package lianxi.supervision.notice;

/** How often a notice is owed (通报周期): 每月某日, 每月最后一个工作日, 每几周, 不定期. */
public enum CadenceKind {
    MONTH_DAY,
    MONTH_END,
    WEEKS,
    OFF;

    public String messageKey() {
        return "supervision.notice.cadence." + name();
    }
}
