package lianxi.document.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import org.jspecify.annotations.Nullable;

/** A signature on paper, as the office records it. */
public class DocumentPaperForm extends DocumentActForm {

    @NotBlank
    @Size(max = 40)
    private @Nullable String signedBy;

    @NotNull
    private @Nullable LocalDate on;

    private boolean despiteSilence;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.PAPER_SIGNATURE);

    public @Nullable String getSignedBy() {
        return signedBy;
    }

    public void setSignedBy(@Nullable String signedBy) {
        this.signedBy = signedBy;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public boolean isDespiteSilence() {
        return despiteSilence;
    }

    public void setDespiteSilence(boolean despiteSilence) {
        this.despiteSilence = despiteSilence;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
