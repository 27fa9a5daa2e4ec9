package lianxi.meeting.decision.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.meeting.decision.DecisionService;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A decision that no task follows is struck off (销号): what was done, and the evidence of it. */
class MeetingDecisionCloseForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotBlank
    @Size(max = DecisionService.NOTE_MAX)
    private String statement = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.DECISION_EVIDENCE);

    static MeetingDecisionCloseForm of(int version) {
        MeetingDecisionCloseForm form = new MeetingDecisionCloseForm();
        form.version = version;
        return form;
    }

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

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
