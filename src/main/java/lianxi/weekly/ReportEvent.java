package lianxi.weekly;

/** What happens to a report (办理记录): 送审、报送、代报、撤回、采用、退回. */
public enum ReportEvent {
    SIGN_REQUESTED,
    SUBMITTED,
    FILED_FOR,
    WITHDRAWN,
    ACCEPTED,
    RETURNED;

    public String messageKey() {
        return "weekly.event." + name();
    }
}
