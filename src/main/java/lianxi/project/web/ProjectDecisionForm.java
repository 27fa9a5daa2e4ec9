package lianxi.project.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** What the decider answers (审批意见): 同意 or 不同意, and the words for the unit. */
public class ProjectDecisionForm {

    /** The two answers. */
    enum Outcome {
        GRANT,
        REFUSE
    }

    private String key = FormKeys.fresh();
    private int version = -1;

    @NotNull
    private @Nullable Outcome outcome;

    @Size(max = 500)
    private String note = "";

    boolean isGrant() {
        return outcome == Outcome.GRANT;
    }

    String toNote() {
        return TextNormaliser.clean(note);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
