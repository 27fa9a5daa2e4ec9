package lianxi.briefing.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.briefing.PrintSettings;
import lianxi.document.desk.DocumentActForm;
import org.jspecify.annotations.Nullable;

/** Head and foot of briefings as typed, and the first numbers while they can still be set. */
class BriefingSettingsForm extends DocumentActForm {

    @NotBlank
    @Size(max = 40)
    private @Nullable String mark;

    @NotBlank
    @Size(max = 40)
    private @Nullable String issuer;

    @NotBlank
    @Size(max = 200)
    private @Nullable String reportTo;

    @NotBlank
    @Size(max = 200)
    private @Nullable String sendTo;

    @Size(max = 200)
    private String copyTo = "";

    @NotNull
    @Min(1)
    @Max(9999)
    private @Nullable Integer copies;

    @Min(1)
    @Max(99_999)
    private @Nullable Integer firstNumber;

    @Min(1)
    @Max(99_999)
    private @Nullable Integer firstOverall;

    static BriefingSettingsForm of(PrintSettings settings) {
        BriefingSettingsForm form = new BriefingSettingsForm();
        form.setVersion(settings.version());
        form.mark = settings.mark();
        form.issuer = settings.issuer();
        form.reportTo = settings.reportTo();
        form.sendTo = settings.sendTo();
        form.copyTo = settings.copyTo();
        form.copies = settings.copies();
        return form;
    }

    PrintSettings settings() {
        return new PrintSettings(mark, issuer, reportTo, sendTo, copyTo, copies, getVersion());
    }

    public @Nullable String getMark() {
        return mark;
    }

    public void setMark(@Nullable String mark) {
        this.mark = mark;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable String getReportTo() {
        return reportTo;
    }

    public void setReportTo(@Nullable String reportTo) {
        this.reportTo = reportTo;
    }

    public @Nullable String getSendTo() {
        return sendTo;
    }

    public void setSendTo(@Nullable String sendTo) {
        this.sendTo = sendTo;
    }

    public String getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(String copyTo) {
        this.copyTo = copyTo;
    }

    public @Nullable Integer getCopies() {
        return copies;
    }

    public void setCopies(@Nullable Integer copies) {
        this.copies = copies;
    }

    public @Nullable Integer getFirstNumber() {
        return firstNumber;
    }

    public void setFirstNumber(@Nullable Integer firstNumber) {
        this.firstNumber = firstNumber;
    }

    public @Nullable Integer getFirstOverall() {
        return firstOverall;
    }

    public void setFirstOverall(@Nullable Integer firstOverall) {
        this.firstOverall = firstOverall;
    }
}
