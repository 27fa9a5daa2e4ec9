package lianxi.task.instruction.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.PersonId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.instruction.InstructionCommand;
import lianxi.task.instruction.InstructionView;
import org.jspecify.annotations.Nullable;

/** A leader's instruction as the office types it (批示登记). */
class TaskInstructionForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotNull
    private @Nullable PersonId leader;

    @NotNull
    private @Nullable LocalDate givenOn;

    @NotBlank
    @Size(max = 1000)
    private String words = "";

    @Size(max = 200)
    private String documentTitle = "";

    @Size(max = 100)
    private String documentNumber = "";

    @Size(max = 100)
    private String documentFrom = "";

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.INSTRUCTION_SCAN);

    static TaskInstructionForm of(InstructionView instruction) {
        TaskInstructionForm form = new TaskInstructionForm();
        InstructionCommand content = instruction.content();
        form.version = instruction.version();
        form.leader = content.leader();
        form.givenOn = content.givenOn();
        form.words = content.words();
        form.documentTitle = content.documentTitle();
        form.documentNumber = content.documentNumber();
        form.documentFrom = content.documentFrom();
        return form;
    }

    InstructionCommand command() {
        return new InstructionCommand(
                Objects.requireNonNull(leader),
                Objects.requireNonNull(givenOn),
                words,
                TextNormaliser.oneLine(documentTitle),
                TextNormaliser.oneLine(documentNumber),
                TextNormaliser.oneLine(documentFrom));
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

    public @Nullable PersonId getLeader() {
        return leader;
    }

    public void setLeader(@Nullable PersonId leader) {
        this.leader = leader;
    }

    public @Nullable LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(@Nullable LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getDocumentTitle() {
        return documentTitle;
    }

    public void setDocumentTitle(String documentTitle) {
        this.documentTitle = documentTitle;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getDocumentFrom() {
        return documentFrom;
    }

    public void setDocumentFrom(String documentFrom) {
        this.documentFrom = documentFrom;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
