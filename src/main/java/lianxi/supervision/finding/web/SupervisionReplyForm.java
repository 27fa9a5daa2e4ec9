package lianxi.supervision.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.finding.ReplyCommand;

/** 回应 of the unit to a finding. */
public class SupervisionReplyForm {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = ReplyCommand.WORDS_MAX)
    private String words = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.FINDING_REPLY);

    ReplyCommand toCommand() {
        return new ReplyCommand(words, files.ids());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
