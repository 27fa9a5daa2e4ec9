package lianxi.project.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;

/** How long after its predecessor a node may start (间隔). */
public class ProjectLagForm extends PlanForm {

    @NotNull
    @Min(0)
    @Max(365)
    private Integer lag = 0;

    @NotNull
    private TimeLimit.Unit lagUnit = TimeLimit.Unit.WORKING;

    static ProjectLagForm of(Duration lag) {
        ProjectLagForm form = new ProjectLagForm();
        form.lag = lag.amount();
        form.lagUnit = lag.unit();
        return form;
    }

    Duration toLag() {
        return new Duration(lag, lagUnit);
    }

    public Integer getLag() {
        return lag;
    }

    public void setLag(Integer lag) {
        this.lag = lag;
    }

    public TimeLimit.Unit getLagUnit() {
        return lagUnit;
    }

    public void setLagUnit(TimeLimit.Unit lagUnit) {
        this.lagUnit = lagUnit;
    }
}
