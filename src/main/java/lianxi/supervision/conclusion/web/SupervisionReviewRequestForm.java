package lianxi.supervision.conclusion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.conclusion.ReviewService;
import org.jspecify.annotations.Nullable;

/** 申请复核 by the unit. */
public class SupervisionReviewRequestForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotBlank
    @Size(max = ReviewService.REASON_MAX)
    private String reason = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.FINDING_REPLY);

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
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
}
