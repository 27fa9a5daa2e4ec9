package lianxi.task;

/** What became of a feedback: 待审 → 已采用 | 退回重报; a supporting unit's is noted; one cut off by 中止 lapses. */
public enum FeedbackState {
    FILED,
    ADOPTED,
    SENT_BACK,
    NOTED,
    LAPSED;

    public String messageKey() {
        return "task.feedback.state." + name();
    }
}
