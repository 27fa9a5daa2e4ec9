package lianxi.project.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.project.schedule.MilestoneFacts;
import lianxi.project.schedule.NodeFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** When a milestone began and was finished (里程碑进展). */
public class ProjectFactsForm extends PlanForm {

    @Nullable
    private LocalDate startedOn;

    @Nullable
    private LocalDate finishedOn;

    @Size(max = 200)
    private String note = "";

    static ProjectFactsForm of(NodeFacts facts) {
        ProjectFactsForm form = new ProjectFactsForm();
        form.startedOn = facts.startedOn();
        form.finishedOn = facts.finishedOn();
        return form;
    }

    /** Without a day nothing has happened. */
    void check(BindingResult binding) {
        boolean readable = !binding.hasFieldErrors("startedOn") && !binding.hasFieldErrors("finishedOn");
        if (readable && startedOn == null && finishedOn == null) {
            binding.rejectValue("startedOn", "project.schedule.refused.noDay");
        }
    }

    MilestoneFacts toFacts() {
        return new MilestoneFacts(startedOn, finishedOn, note.isBlank() ? null : note);
    }

    @Nullable
    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(@Nullable LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    @Nullable
    public LocalDate getFinishedOn() {
        return finishedOn;
    }

    public void setFinishedOn(@Nullable LocalDate finishedOn) {
        this.finishedOn = finishedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
