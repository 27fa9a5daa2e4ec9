package lianxi.project.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.project.plan.PlanRowView;
import lianxi.project.plan.PlanText;
import lianxi.shared.PersonId;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** One node of a plan as typed. */
public class ProjectPlanRowForm {

    private long id;
    private @Nullable PersonId person;

    @Size(max = PlanText.MEASURES_MAX)
    private String measures = "";

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate finishesOn;

    static ProjectPlanRowForm of(PlanRowView row) {
        ProjectPlanRowForm form = new ProjectPlanRowForm();
        form.id = row.id();
        form.person = row.person();
        form.measures = row.measures();
        form.startsOn = row.startsOn();
        form.finishesOn = row.finishesOn();
        return form;
    }

    PlanText.Row toRow() {
        return new PlanText.Row(id, person, TextNormaliser.clean(measures), startsOn, finishesOn);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable PersonId getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonId person) {
        this.person = person;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(@Nullable String measures) {
        this.measures = measures == null ? "" : measures;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getFinishesOn() {
        return finishesOn;
    }

    public void setFinishesOn(@Nullable LocalDate finishesOn) {
        this.finishesOn = finishesOn;
    }
}
