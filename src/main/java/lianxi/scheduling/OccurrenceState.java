package lianxi.scheduling;

/** What became of an occurrence: 已完成, 漏发, 失败待重试. */
public enum OccurrenceState {
    DONE,
    MISSED,
    FAILED
}
