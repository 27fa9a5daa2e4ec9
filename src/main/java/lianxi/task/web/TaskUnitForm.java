package lianxi.task.web;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A unit's form, which the office also fills in for a unit that phoned in (代报): then it says who told it, how, when. */
abstract class TaskUnitForm extends TaskForm {

    @Size(max = FiledFor.NAME_MAX)
    private String toldBy = "";

    private FiledFor.@Nullable Channel toldHow = FiledFor.Channel.PHONE;

    private @Nullable LocalDate toldOn;

    private @Nullable LocalTime toldTime;

    /** Just now, until it is typed otherwise. */
    void toldNow(Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        toldOn = now.toLocalDate();
        toldTime = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Beside the fields, when it is the office that files. */
    void requireTold(BindingResult binding, Clock clock) {
        if (toldBy.isBlank()) {
            binding.rejectValue("toldBy", "task.page.told.noBy");
        }
        if (toldHow == null) {
            binding.rejectValue("toldHow", "task.page.told.noHow");
        }
        if (toldOn == null && !binding.hasFieldErrors("toldOn")) {
            binding.rejectValue("toldOn", "task.page.told.noDay");
        }
        if (toldTime == null && !binding.hasFieldErrors("toldTime")) {
            binding.rejectValue("toldTime", "task.page.told.noTime");
        }
        if (!binding.hasErrors() && toFiledFor().toldAt().isAfter(clock.instant())) {
            binding.rejectValue("toldTime", "task.refused.toldLater");
        }
    }

    /** Only after {@code requireTold}. */
    FiledFor toFiledFor() {
        return new FiledFor(
                toldBy,
                Objects.requireNonNull(toldHow),
                Objects.requireNonNull(toldOn)
                        .atTime(Objects.requireNonNull(toldTime))
                        .atZone(BusinessClock.ZONE)
                        .toInstant());
    }

    public String getToldBy() {
        return toldBy;
    }

    public void setToldBy(@Nullable String toldBy) {
        this.toldBy = orEmpty(toldBy);
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
