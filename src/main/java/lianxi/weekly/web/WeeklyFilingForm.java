package lianxi.weekly.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/** 代报: the unit's text and who told the office, how, when. */
class WeeklyFilingForm extends WeeklyReportForm {

    @NotBlank
    @Size(max = 40)
    private String toldBy = "";

    @NotNull
    private FiledFor.@Nullable Channel toldHow = FiledFor.Channel.PHONE;

    @NotNull
    private @Nullable LocalDate toldOn;

    @NotNull
    private @Nullable LocalTime toldTime;

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    FiledFor toFiledFor() {
        return new FiledFor(
                toldBy,
                toldHow,
                toldOn.atTime(toldTime).atZone(BusinessClock.ZONE).toInstant());
    }

    public String getToldBy() {
        return toldBy;
    }

    public void setToldBy(@Nullable String toldBy) {
        this.toldBy = toldBy == null ? "" : toldBy;
    }

    public FiledFor.@Nullable Channel getToldHow() {
        return toldHow;
    }

    public void setToldHow(FiledFor.@Nullable Channel toldHow) {
        this.toldHow = toldHow;
    }

    public @Nullable LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(@Nullable LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public @Nullable LocalTime getToldTime() {
        return toldTime;
    }

    public void setToldTime(@Nullable LocalTime toldTime) {
        this.toldTime = toldTime;
    }
}
