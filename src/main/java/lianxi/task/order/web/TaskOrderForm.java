package lianxi.task.order.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.order.OrderText;
import lianxi.task.order.OrderView;
import org.jspecify.annotations.Nullable;

/** A 督办单's text as typed. */
class TaskOrderForm {

    private @Nullable Integer version;

    @NotBlank
    @Size(max = 60)
    private String title = "";

    @NotBlank
    @Size(max = 2000)
    private String matter = "";

    @Size(max = 2000)
    private String demands = "";

    @NotNull
    private @Nullable LocalDate finishBy;

    @NotNull
    private @Nullable LocalDate answerBy;

    @NotBlank
    @Size(max = 100)
    private String answerTo = "";

    @Size(max = 100)
    private String copyTo = "";

    static TaskOrderForm of(OrderView order) {
        TaskOrderForm form = new TaskOrderForm();
        OrderText text = order.text();
        form.version = order.version();
        form.title = text.title();
        form.matter = text.matter();
        form.demands = text.demands();
        form.finishBy = text.finishBy();
        form.answerBy = text.answerBy();
        form.answerTo = text.answerTo();
        form.copyTo = text.copyTo();
        return form;
    }

    OrderText text() {
        return new OrderText(
                TextNormaliser.oneLine(title),
                matter,
                demands,
                Objects.requireNonNull(finishBy),
                Objects.requireNonNull(answerBy),
                TextNormaliser.oneLine(answerTo),
                TextNormaliser.oneLine(copyTo));
    }

    int expectedVersion() {
        return version == null ? -1 : version;
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

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    public String getDemands() {
        return demands;
    }

    public void setDemands(String demands) {
        this.demands = demands;
    }

    public @Nullable LocalDate getFinishBy() {
        return finishBy;
    }

    public void setFinishBy(@Nullable LocalDate finishBy) {
        this.finishBy = finishBy;
    }

    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate answerBy) {
        this.answerBy = answerBy;
    }

    public String getAnswerTo() {
        return answerTo;
    }

    public void setAnswerTo(String answerTo) {
        this.answerTo = answerTo;
    }

    public String getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(String copyTo) {
        this.copyTo = copyTo;
    }
}
