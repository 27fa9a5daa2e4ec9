package lianxi.permit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.permit.ExtensionEntry;

/** By how much the authority's own head extended a statutory limit (登记延长期限). */
public class PermitExtensionForm extends TrackForm {

    @NotNull
    private Integer days;

    @NotNull
    private LocalDate on;

    @NotBlank
    @Size(max = 40)
    private String approvedBy = "";

    @NotBlank
    @Size(max = 60)
    private String documentNumber = "";

    @NotBlank
    @Size(max = 500)
    private String reason = "";

    private AttachedFiles files = new AttachedFiles(AttachmentFeature.PERMIT_STEP);

    ExtensionEntry toEntry() {
        return new ExtensionEntry(days, on, approvedBy, documentNumber, reason, files.ids());
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public void setApprovedBy(String approvedBy) {
        this.approvedBy = approvedBy;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public void setFiles(AttachedFiles files) {
        this.files = files;
    }
}
