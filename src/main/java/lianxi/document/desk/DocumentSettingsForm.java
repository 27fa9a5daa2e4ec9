package lianxi.document.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.document.PrintSettings;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Head and foot of a series' documents as typed, and its first numbers while they can still be set. */
public class DocumentSettingsForm extends DocumentActForm {

    @NotBlank
    @Size(max = 40)
    private String mark = "";

    @NotBlank
    @Size(max = 40)
    private String issuer = "";

    @Size(max = 200)
    private String reportTo = "";

    @Size(max = 200)
    private String sendTo = "";

    @Size(max = 200)
    private String copyTo = "";

    @Min(1)
    @Max(9999)
    private @Nullable Integer copies;

    @Min(1)
    @Max(99_999)
    private @Nullable Integer firstNumber;

    @Min(1)
    @Max(99_999)
    private @Nullable Integer firstOverall;

    static DocumentSettingsForm of(PrintSettings settings) {
        DocumentSettingsForm form = new DocumentSettingsForm();
        form.setVersion(settings.version());
        form.mark = settings.mark();
        form.issuer = settings.issuer();
        form.reportTo = settings.reportTo();
        form.sendTo = settings.sendTo();
        form.copyTo = settings.copyTo();
        form.copies = settings.copies();
        return form;
    }

    /** What is typed; lines that the page did not show stay as they were. */
    PrintSettings settings(PrintSettings before, SettingsDesk.Lines lines) {
        return new PrintSettings(
                TextNormaliser.oneLine(mark),
                TextNormaliser.oneLine(issuer),
                lines.reportTo() ? TextNormaliser.oneLine(reportTo) : before.reportTo(),
                lines.sendTo() ? TextNormaliser.oneLine(sendTo) : before.sendTo(),
                lines.copyTo() ? TextNormaliser.oneLine(copyTo) : before.copyTo(),
                lines.copies() && copies != null ? copies : before.copies(),
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

    public String getReportTo() {
        return reportTo;
    }

    public void setReportTo(String reportTo) {
        this.reportTo = reportTo;
    }

    public String getSendTo() {
        return sendTo;
    }

    public void setSendTo(String sendTo) {
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
