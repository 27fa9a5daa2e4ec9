package lianxi.project.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.MilestoneData;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.UnitId;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** A milestone as the office enters or edits it (里程碑节点). */
public class ProjectMilestoneForm extends PlanForm {

    @NotBlank
    @Size(max = 40)
    private String name = "";

    @Nullable
    private UnitId unit;

    @NotNull
    @Min(0)
    @Max(1000)
    private Integer amount;

    @NotNull
    private TimeLimit.Unit amountUnit = TimeLimit.Unit.WORKING;

    static ProjectMilestoneForm of(ScheduleView.Row row) {
        ProjectMilestoneForm form = new ProjectMilestoneForm();
        form.name = row.name();
        form.unit = row.unit();
        form.amount = row.duration().amount();
        form.amountUnit = row.duration().unit();
        return form;
    }

    MilestoneData toData() {
        return new MilestoneData(TextNormaliser.oneLine(name), unit, new Duration(amount, amountUnit));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Nullable
    public UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public TimeLimit.Unit getAmountUnit() {
        return amountUnit;
    }

    public void setAmountUnit(TimeLimit.Unit amountUnit) {
        this.amountUnit = amountUnit;
    }
}
