package lianxi.task;

/**
 * How many tasks of the reader's scope stand where (任务计数), as the list finds them; what is struck off or stopped is not counted.
 *
 * @param completed waiting to be struck off
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
        int overdue,
        int dueSoon) {

    public int open() {
        return draft + toApprove + toAcknowledge + inProgress + feedbackReview + closing + checking;
    }
}
