package lianxi.document.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.document.CountersignAnswer;
import lianxi.shared.web.FiledForFields;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A unit's word on a document as typed: 同意, or 意见; the office says who told it (代报). */
public class DocumentOpinionForm extends FiledForFields {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable Boolean agreed;

    @Size(max = 1000)
    private String words = "";

    CountersignAnswer answer() {
        return new CountersignAnswer(agreed, words, told());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
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
