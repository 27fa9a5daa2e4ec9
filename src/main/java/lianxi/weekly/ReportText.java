package lianxi.weekly;

import org.jspecify.annotations.Nullable;

/** The three fields of a report: 进展、问题及需协调事项、下周计划. */
public record ReportText(String progress, String problems, String plan) {

    public static final int PROGRESS_MAX = 4000;
    public static final int PROBLEMS_MAX = 2000;
    public static final int PLAN_MAX = 2000;

    public static ReportText of(@Nullable String progress, @Nullable String problems, @Nullable String plan) {
        return new ReportText(orEmpty(progress), orEmpty(problems), orEmpty(plan));
    }

    /** How many of the three have text. */
    public int filledFields() {
        return (progress.isBlank() ? 0 : 1) + (problems.isBlank() ? 0 : 1) + (plan.isBlank() ? 0 : 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
