package lianxi.permit.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.permit.StepAction;
import lianxi.permit.StepEntry;
import org.jspecify.annotations.Nullable;

/** What happened to a step and when (登记进展). */
public class PermitMoveForm extends TrackForm {

    @NotNull
    private StepAction action;

    @NotNull
    private LocalDate on;

    @Size(max = 500)
    private String note = "";

    @Size(max = 60)
    private String documentNumber = "";

    @Size(max = 30)
    private String variant = "";

    private AttachedFiles files = new AttachedFiles(AttachmentFeature.PERMIT_STEP);

    StepEntry toEntry() {
        return new StepEntry(on, emptyToNull(note), emptyToNull(documentNumber), emptyToNull(variant))
                .with(files.ids());
    }

    @Nullable
    private static String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }

    public StepAction getAction() {
        return action;
    }

    public void setAction(StepAction action) {
        this.action = action;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public void setFiles(AttachedFiles files) {
        this.files = files;
    }

    public String getVariant() {
        return variant;
    }

    public void setVariant(String variant) {
        this.variant = variant;
    }
}
