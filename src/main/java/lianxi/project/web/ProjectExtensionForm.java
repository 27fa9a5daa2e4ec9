package lianxi.project.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.project.extension.ExtensionRequest;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** A request to extend one limit (延期申请), as typed. */
public class ProjectExtensionForm {

    private String key = FormKeys.fresh();
    private String subject = "";

    @NotNull
    private @Nullable LocalDate newDue;

    @Size(max = 500)
    private String reason = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.EXTENSION);

    ExtensionRequest toRequest(SubjectKey of) {
        return new ExtensionRequest(of.kind(), of.id(), newDue, TextNormaliser.clean(reason), files.ids());
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public @Nullable LocalDate getNewDue() {
        return newDue;
    }

    public void setNewDue(@Nullable LocalDate newDue) {
        this.newDue = newDue;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
