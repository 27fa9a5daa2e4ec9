package lianxi.task;

/** What became of an application for closure: 申请 → 已收件 → 通过 | 不通过; one cut off by 中止 lapses. */
public enum ClosureState {
    APPLIED,
    RECEIVED,
    PASSED,
    REFUSED,
    LAPSED;

    public String messageKey() {
        return "task.closure.state." + name();
    }
}
