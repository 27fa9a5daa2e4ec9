package lianxi.supervision.notice.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import org.jspecify.annotations.Nullable;

/** An examination on paper, as the supervision group records it. */
class SupervisionPaperExaminationForm extends SupervisionExaminationForm {

    @NotBlank
    @Size(max = 40)
    private String examinedBy = "";

    @NotNull
    private @Nullable LocalDate on;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.NOTICE_EXAMINATION);

    public String getExaminedBy() {
        return examinedBy;
    }

    public void setExaminedBy(String examinedBy) {
        this.examinedBy = examinedBy;
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
