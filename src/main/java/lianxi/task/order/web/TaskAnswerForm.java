package lianxi.task.order.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.web.FiledForFields;
import lianxi.shared.web.FormKeys;
import lianxi.task.order.AnswerCommand;

/** A unit's answer to a 督办单 as typed; the office says who told it, how and when (代报). */
class TaskAnswerForm extends FiledForFields {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = 2000)
    private String words = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.ORDER_ANSWER);

    AnswerCommand command() {
        return new AnswerCommand(words, told(), files.ids());
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
