package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import org.jspecify.annotations.Nullable;

/** An approval that the head of the group gave on paper (登记纸质批准). */
class SupervisionApprovalForm extends MeasureForm {

    @NotNull
    private @Nullable LocalDate on;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.PAPER_SIGNATURE);

    static SupervisionApprovalForm of(int version, LocalDate today) {
        SupervisionApprovalForm form = new SupervisionApprovalForm();
        form.setVersion(version);
        form.on = today;
        return form;
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
