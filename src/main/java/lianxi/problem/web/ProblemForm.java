package lianxi.problem.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemText;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** 提出问题: what it says, who raises it, who should answer for it, and files. */
public class ProblemForm extends ProblemWriting {

    private @Nullable UnitId raiser;
    private @Nullable UnitId owner;
    private boolean anyway;

    @NotNull
    private @Nullable ProblemLevel level = ProblemLevel.UNIT;

    @Valid
    private final ToldFields told = new ToldFields();

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.PROBLEM_EVIDENCE);

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    ProblemCommand toCommand() {
        ProblemText text = toText();
        return new ProblemCommand(
                text.title(),
                text.description(),
                text.project(),
                text.track(),
                raiser,
                text.involved(),
                owner,
                level,
                text.proposal(),
                text.wantedBy(),
                told.toFiledFor(),
                files.ids());
    }

    public @Nullable UnitId getRaiser() {
        return raiser;
    }

    public void setRaiser(@Nullable UnitId raiser) {
        this.raiser = raiser;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }

    public @Nullable UnitId getOwner() {
        return owner;
    }

    public void setOwner(@Nullable UnitId owner) {
        this.owner = owner;
    }

    public @Nullable ProblemLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable ProblemLevel level) {
        this.level = level;
    }

    public ToldFields getTold() {
        return told;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
