package lianxi.project.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.Link;

/** What a node waits for (衔接关系). */
public class ProjectLinkForm extends PlanForm {

    @NotBlank
    private String before = "";

    @NotBlank
    private String after = "";

    @NotNull
    @Min(0)
    @Max(365)
    private Integer lag = 0;

    @NotNull
    private TimeLimit.Unit lagUnit = TimeLimit.Unit.WORKING;

    /** @throws lianxi.shared.NotFoundException where a node's key is none */
    Link toLink() {
        return new Link(NodePath.parse(before), NodePath.parse(after), new Duration(lag, lagUnit));
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
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
