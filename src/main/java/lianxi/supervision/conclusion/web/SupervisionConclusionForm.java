package lianxi.supervision.conclusion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.conclusion.ConclusionText;
import org.jspecify.annotations.Nullable;

/** 修改督查结论: what it says beside its findings. */
public class SupervisionConclusionForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotBlank
    @Size(max = ConclusionText.TITLE_MAX)
    private String title = "";

    @NotBlank
    @Size(max = ConclusionText.PART_MAX)
    private String opening = "";

    @Size(max = ConclusionText.PART_MAX)
    private String practice = "";

    @Size(max = ConclusionText.PART_MAX)
    private String closing = "";

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    void fill(ConclusionText text) {
        title = text.title();
        opening = text.opening();
        practice = text.practice();
        closing = text.closing();
    }

    ConclusionText toText() {
        return new ConclusionText(title, opening, practice, closing);
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOpening() {
        return opening;
    }

    public void setOpening(String opening) {
        this.opening = opening;
    }

    public String getPractice() {
        return practice;
    }

    public void setPractice(String practice) {
        this.practice = practice;
    }

    public String getClosing() {
        return closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }
}
