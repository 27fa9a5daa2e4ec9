package lianxi.task.web;

import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.task.FeedbackText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A unit's stage feedback (阶段反馈): progress, problems, measures and the next plan, as typed. */
class TaskFeedbackForm extends TaskUnitForm {

    @Size(max = 2000)
    private String progress = "";

    @Size(max = 2000)
    private String problems = "";

    @Size(max = 2000)
    private String measures = "";

    @Size(max = 2000)
    private String nextSteps = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.TASK_EVIDENCE);

    void fill(FeedbackText text) {
        progress = text.progress();
        problems = text.problems();
        measures = text.measures();
        nextSteps = text.nextSteps();
    }

    FeedbackText toText() {
        return new FeedbackText(progress, problems, measures, nextSteps);
    }

    /** A draft may be half done, what is filed says at least how far it has come. */
    void requireProgress(BindingResult binding) {
        if (progress.isBlank()) {
            binding.rejectValue("progress", "task.refused.empty.progress");
        }
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

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(@Nullable String measures) {
        this.measures = orEmpty(measures);
    }

    public String getNextSteps() {
        return nextSteps;
    }

    public void setNextSteps(@Nullable String nextSteps) {
        this.nextSteps = orEmpty(nextSteps);
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
