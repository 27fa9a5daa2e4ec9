package lianxi.task;

/** What a unit reports of its task (阶段反馈): 进展、问题、措施、下步计划; only the first is required. */
public record FeedbackText(String progress, String problems, String measures, String nextSteps) {

    public static final int MOST = 2000;

    public FeedbackText {
        progress = progress.strip();
        problems = problems.strip();
        measures = measures.strip();
        nextSteps = nextSteps.strip();
    }

    void check() {
        TaskChecks.requireText("progress", progress, MOST);
        TaskChecks.requireShort("problems", problems, MOST);
        TaskChecks.requireShort("measures", measures, MOST);
        TaskChecks.requireShort("nextSteps", nextSteps, MOST);
    }

    public static FeedbackText progress(String progress) {
        return new FeedbackText(progress, "", "", "");
    }
}
