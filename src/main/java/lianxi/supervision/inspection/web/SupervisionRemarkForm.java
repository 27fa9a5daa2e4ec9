package lianxi.supervision.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.inspection.RemarkCommand;
import lianxi.supervision.inspection.RemarkKind;
import org.jspecify.annotations.Nullable;

/** 好的做法、现场说明、现场照片: the words, who said them, and photos. */
public class SupervisionRemarkForm {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable RemarkKind kind;

    @NotBlank
    @Size(max = RemarkCommand.TEXT_MAX)
    private String text = "";

    @Size(max = RemarkCommand.NAME_MAX)
    private String saidBy = "";

    @Size(max = RemarkCommand.NAME_MAX)
    private String post = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.INSPECTION_PHOTO);

    /** Only after validation. */
    RemarkCommand toCommand() {
        return new RemarkCommand(Objects.requireNonNull(kind), text, saidBy, post, files.ids());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable RemarkKind getKind() {
        return kind;
    }

    public void setKind(@Nullable RemarkKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSaidBy() {
        return saidBy;
    }

    public void setSaidBy(String saidBy) {
        this.saidBy = saidBy;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
