package lianxi.problem;

/** Where a problem comes from (问题来源): a unit, an undertaker, the office itself, a line of a weekly report, a permit track. */
public enum ProblemSource {
    UNIT,
    UNDERTAKER,
    OFFICE,
    WEEKLY_REPORT,
    PERMIT;

    public String messageKey() {
        return "problem.source." + name();
    }
}
