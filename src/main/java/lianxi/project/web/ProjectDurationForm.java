package lianxi.project.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.DurationSource;
import lianxi.project.schedule.ScheduleView;
import org.jspecify.annotations.Nullable;

/** How long a node is planned to take (工期); left empty it follows from its limit or the template again. */
public class ProjectDurationForm extends PlanForm {

    @Nullable
    @Min(0)
    @Max(1000)
    private Integer amount;

    @NotNull
    private TimeLimit.Unit amountUnit = TimeLimit.Unit.WORKING;

    static ProjectDurationForm of(ScheduleView.Row row) {
        ProjectDurationForm form = new ProjectDurationForm();
        form.amount =
                row.durationFrom() == DurationSource.OFFICE ? row.duration().amount() : null;
        form.amountUnit = row.duration().unit();
        return form;
    }

    @Nullable
    Duration toDuration() {
        return amount == null ? null : new Duration(amount, amountUnit);
    }

    @Nullable
    public Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public TimeLimit.Unit getAmountUnit() {
        return amountUnit;
    }

    public void setAmountUnit(TimeLimit.Unit amountUnit) {
        this.amountUnit = amountUnit;
    }
}
