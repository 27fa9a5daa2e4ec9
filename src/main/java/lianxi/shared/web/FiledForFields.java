package lianxi.shared.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/** A unit's form, which the office also fills in for a unit that phoned in (代报): then it says who told it, how, when. */
public abstract class FiledForFields {

    @Size(max = FiledFor.NAME_MAX)
    private String toldBy = "";

    private FiledFor.@Nullable Channel toldHow = FiledFor.Channel.PHONE;

    private @Nullable LocalDate toldOn;

    private @Nullable LocalTime toldTime;

    /** Just now, until it is typed otherwise. */
    public final void toldNow(ZonedDateTime now) {
        toldOn = now.toLocalDate();
        toldTime = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Null where nobody is named or the moment is left out: the service says what is missing. */
    public final @Nullable FiledFor told() {
        if (toldBy.isBlank() || toldHow == null || toldOn == null || toldTime == null) {
            return null;
        }
        return new FiledFor(
                TextNormaliser.oneLine(toldBy),
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
