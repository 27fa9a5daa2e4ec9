package lianxi.problem.web;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/** Who told the office, how and when (代报), as part of a form; left empty by everybody else. */
public class ToldFields {

    @Size(max = 40)
    private String by = "";

    private FiledFor.@Nullable Channel how = FiledFor.Channel.PHONE;
    private @Nullable LocalDate on;
    private @Nullable LocalTime time;

    /** Just now, until it is typed otherwise. */
    void now(Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        on = now.toLocalDate();
        time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Null where nobody is named or the moment is left out: the service says what is missing. */
    @Nullable
    FiledFor toFiledFor() {
        if (by.isBlank() || how == null || on == null || time == null) {
            return null;
        }
        return new FiledFor(by, how, on.atTime(time).atZone(BusinessClock.ZONE).toInstant());
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public FiledFor.@Nullable Channel getHow() {
        return how;
    }

    public void setHow(FiledFor.@Nullable Channel how) {
        this.how = how;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }
}
