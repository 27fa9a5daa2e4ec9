package lianxi.task.order.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.order.OrderSettings;
import org.jspecify.annotations.Nullable;

/** Head and foot of 督办单 as typed, and the first number while it can still be set. */
class TaskOrderSettingsForm extends DocumentActForm {

    @NotBlank
    @Size(max = 40)
    private String mark = "";

    @NotBlank
    @Size(max = 40)
    private String issuer = "";

    @Size(max = 100)
    private String copyTo = "";

    @Min(1)
    @Max(99_999)
    private @Nullable Integer firstNumber;

    static TaskOrderSettingsForm of(OrderSettings settings) {
        TaskOrderSettingsForm form = new TaskOrderSettingsForm();
        form.setVersion(settings.version());
        form.mark = settings.mark();
        form.issuer = settings.issuer();
        form.copyTo = settings.copyTo();
        return form;
    }

    OrderSettings settings() {
        return new OrderSettings(
                TextNormaliser.oneLine(mark),
                TextNormaliser.oneLine(issuer),
                TextNormaliser.oneLine(copyTo),
                getVersion());
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(String copyTo) {
        this.copyTo = copyTo;
    }

    public @Nullable Integer getFirstNumber() {
        return firstNumber;
    }

    public void setFirstNumber(@Nullable Integer firstNumber) {
        this.firstNumber = firstNumber;
    }
}
