package lianxi.task.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * One step of a task with what it asks for: a reason (退签、退回、中止、重启), the person who answers for it (签收、明确责任人), another due
 * date (重启).
 */
class TaskActForm extends TaskUnitForm {

    @Size(max = 500)
    private String note = "";

    private @Nullable PersonId responsible;

    private @Nullable LocalDate due;

    /** @throws RefusedException where nobody was chosen */
    PersonId requireResponsible() {
        if (responsible == null) {
            throw new RefusedException("responsible", "task.page.noResponsible");
        }
        return responsible;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = orEmpty(note);
    }

    public @Nullable PersonId getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable PersonId responsible) {
        this.responsible = responsible;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
