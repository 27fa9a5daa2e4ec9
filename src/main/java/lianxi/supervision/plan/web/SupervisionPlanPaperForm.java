package lianxi.supervision.plan.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.supervision.plan.PlanApproval;
import org.jspecify.annotations.Nullable;

/** An approval on paper, as the supervision group records it. */
class SupervisionPlanPaperForm extends SupervisionPlanActForm {

    @NotNull
    private @Nullable LocalDate on;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.PAPER_SIGNATURE);

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    PlanApproval toApproval() {
        return new PlanApproval(on, files.ids());
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
