package lianxi.supervision.inspection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.inspection.Answer;
import lianxi.supervision.inspection.Verdict;
import org.jspecify.annotations.Nullable;

/** 核对清单: what was found of a line. */
public class SupervisionAnswerForm {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable Integer line;

    @NotNull
    private @Nullable Verdict verdict;

    @Size(max = Answer.NOTE_MAX)
    private String note = "";

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getLine() {
        return line;
    }

    public void setLine(@Nullable Integer line) {
        this.line = line;
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
