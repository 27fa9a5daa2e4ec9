package lianxi.supervision.notice.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.Objects;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.notice.Cadence;
import lianxi.supervision.notice.CadenceKind;
import lianxi.supervision.notice.CadenceView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The cadence of notices as typed: each kind has a field of its own. */
class SupervisionCadenceForm extends DocumentActForm {

    @NotNull
    private @Nullable CadenceKind kind;

    @Min(1)
    @Max(31)
    private @Nullable Integer day;

    @Min(1)
    @Max(Cadence.WEEKS_MAX)
    private @Nullable Integer weeks;

    private @Nullable DayOfWeek weekday;

    static SupervisionCadenceForm of(CadenceView current) {
        Cadence cadence = current.cadence();
        SupervisionCadenceForm form = new SupervisionCadenceForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(current.version());
        form.kind = cadence.kind();
        form.day = cadence.kind() == CadenceKind.MONTH_DAY ? cadence.number() : null;
        form.weeks = cadence.kind() == CadenceKind.WEEKS ? cadence.number() : null;
        form.weekday = cadence.weekday();
        return form;
    }

    /** What the chosen kind needs. */
    void check(BindingResult binding) {
        if (kind == CadenceKind.MONTH_DAY && day == null && !binding.hasFieldErrors("day")) {
            binding.rejectValue("day", "supervision.notice.refused.day");
        }
        if (kind == CadenceKind.WEEKS && weeks == null && !binding.hasFieldErrors("weeks")) {
            binding.rejectValue("weeks", "supervision.notice.refused.weeks");
        }
        if (kind == CadenceKind.WEEKS && weekday == null && !binding.hasFieldErrors("weekday")) {
            binding.rejectValue("weekday", "supervision.notice.refused.weekday");
        }
    }

    /** Of a form without errors. */
    Cadence cadence() {
        return switch (Objects.requireNonNull(kind)) {
            case MONTH_DAY -> Cadence.monthly(day == null ? 0 : day);
            case MONTH_END -> Cadence.MONTH_END;
            case WEEKS -> Cadence.weeks(weeks == null ? 0 : weeks, weekday);
            case OFF -> Cadence.OFF;
        };
    }

    public @Nullable CadenceKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CadenceKind kind) {
        this.kind = kind;
    }

    public @Nullable Integer getDay() {
        return day;
    }

    public void setDay(@Nullable Integer day) {
        this.day = day;
    }

    public @Nullable Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(@Nullable Integer weeks) {
        this.weeks = weeks;
    }

    public @Nullable DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(@Nullable DayOfWeek weekday) {
        this.weekday = weekday;
    }
}
