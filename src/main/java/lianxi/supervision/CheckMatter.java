package lianxi.supervision;

/** What is checked (督查事项); a unit is not to be checked on the same matter again and again (政府督查工作条例 Art. 15). */
public enum CheckMatter {
    /** 职责任务落实 */
    DUTIES,
    /** 手续办理 */
    PERMITS,
    /** 征地拆迁进度 */
    QUANTITIES,
    /** 议定事项落实 */
    DECISIONS,
    /** 信息报送 */
    REPORTS,
    /** 整改落实 */
    RECTIFICATION,
    /** 其他, named in words */
    OTHER;

    public String messageKey() {
        return "supervision.check-matter." + name();
    }
}
