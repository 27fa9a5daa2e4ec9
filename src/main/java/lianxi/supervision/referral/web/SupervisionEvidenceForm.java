package lianxi.supervision.referral.web;

import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import org.jspecify.annotations.Nullable;

/** Evidence that hangs on no finding. */
class SupervisionEvidenceForm {

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.REFERRAL_EVIDENCE);
    private @Nullable String key;

    public AttachedFiles getFiles() {
        return files;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }
}
