package lianxi.task;

/**
 * How many tasks of the reader's scope stand where (任务计数).
 *
 * @param overdue ■ by their due date alone
 * @param dueSoon ▲ by their due date alone
 */
public record TaskCounts(
        int draft,
        int toApprove,
        int toAcknowledge,
        int inProgress,
        int feedbackReview,
        int closing,
        int checking,
        int completed,
        int struckOff,
        int stopped,
        int overdue,
        int dueSoon) {

    public int open() {
        return draft + toApprove + toAcknowledge + inProgress + feedbackReview + closing + checking;
    }
}
