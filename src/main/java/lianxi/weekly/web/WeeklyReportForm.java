package lianxi.weekly.web;

import jakarta.validation.constraints.Size;
import lianxi.weekly.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The three fields of a report as typed. Nothing else of a report comes from a form. */
class WeeklyReportForm {

    private @Nullable String key;
    private int version;

    @Size(max = ReportText.PROGRESS_MAX)
    private String progress = "";

    @Size(max = ReportText.PROBLEMS_MAX)
    private String problems = "";

    @Size(max = ReportText.PLAN_MAX)
    private String plan = "";

    void fill(ReportText text) {
        progress = text.progress();
        problems = text.problems();
        plan = text.plan();
    }

    ReportText toText() {
        return ReportText.of(progress, problems, plan);
    }

    /** A draft may be half done, what goes on to 核对 may not. */
    void requireComplete(BindingResult binding) {
        if (progress.isBlank()) {
            binding.rejectValue("progress", "weekly.refused.progress");
        }
        if (plan.isBlank()) {
            binding.rejectValue("plan", "weekly.refused.plan");
        }
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getProgress() {
        return progress;
    }

    public void setProgress(@Nullable String progress) {
        this.progress = orEmpty(progress);
    }

    public String getProblems() {
        return problems;
    }

    public void setProblems(@Nullable String problems) {
        this.problems = orEmpty(problems);
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = orEmpty(plan);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
