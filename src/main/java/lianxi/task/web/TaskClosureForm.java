package lianxi.task.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** 申请办结: how the task was done, with what proves it. */
class TaskClosureForm extends TaskUnitForm {

    @NotBlank
    @Size(max = 2000)
    private String statement = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.TASK_EVIDENCE);

    /** The unit shows what it did; what was phoned in comes without files. */
    void requireEvidence(BindingResult binding, boolean byUnit) {
        if (byUnit && files.ids().isEmpty() && !binding.hasFieldErrors("files")) {
            binding.rejectValue("files", "task.page.noEvidence");
        }
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = orEmpty(statement);
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
