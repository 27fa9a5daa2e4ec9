package lianxi.task;

/** Where a due date comes from (期限依据). */
public enum DueBasis {
    /** 指定日期 */
    DATE,
    /** 按时限推算 */
    LIMIT,
    /** 同意延期 */
    EXTENDED,
    /** 放假安排调整 */
    CALENDAR;

    public String messageKey() {
        return "task.due.basis." + name();
    }
}
