package lianxi.supervision.notice.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.notice.ExaminationCommand;
import org.jspecify.annotations.Nullable;

/** What the group's head says of a notice, as typed. */
class SupervisionExaminationForm extends DocumentActForm {

    @NotNull
    private @Nullable Boolean agreed;

    @Size(max = ExaminationCommand.WORDS_MAX)
    private String words = "";

    SupervisionExaminationForm() {
        setKey(FormKeys.fresh());
    }

    ExaminationCommand said() {
        return new ExaminationCommand(Boolean.TRUE.equals(agreed), words);
    }

    public @Nullable Boolean getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable Boolean agreed) {
        this.agreed = agreed;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
