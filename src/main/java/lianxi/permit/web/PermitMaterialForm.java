package lianxi.permit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.permit.MaterialCommand;
import lianxi.permit.StepId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** A material to add to a track (上传材料). */
public class PermitMaterialForm {

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.PERMIT_MATERIAL);

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = 60)
    private String title = "";

    @Size(max = 500)
    private String note = "";

    @Nullable
    private StepId step;

    public AttachedFiles getFiles() {
        return files;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = TextNormaliser.oneLine(title);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    @Nullable
    public StepId getStep() {
        return step;
    }

    public void setStep(@Nullable StepId step) {
        this.step = step;
    }

    MaterialCommand toCommand() {
        return new MaterialCommand(title, note, step, files.ids());
    }
}
