package lianxi.problem.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.problem.ProblemEntry;
import lianxi.problem.ProblemLevel;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** One act on a problem (办理): which fields it shows depends on the act; the service says which it needs. */
public class ProblemActForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @Size(max = ProblemEntry.NOTE_MAX)
    private String note = "";

    @Size(max = ProblemEntry.REASON_MAX)
    private String reason = "";

    private @Nullable LocalDate on;
    private @Nullable UnitId owner;
    private @Nullable ProblemLevel level;
    private boolean shared;
    private boolean anyway;

    @Valid
    private final ToldFields told = new ToldFields();

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.PROBLEM_EVIDENCE);

    ProblemEntry toEntry() {
        return new ProblemEntry(on, note, told.toFiledFor(), files.ids());
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
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

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }

    public ToldFields getTold() {
        return told;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
