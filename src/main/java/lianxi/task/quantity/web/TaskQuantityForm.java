package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.task.quantity.Measure;
import lianxi.task.quantity.QuantityCommand;
import org.jspecify.annotations.Nullable;

/** A quantity track to begin (新建土地流转、拆迁补偿). */
public class TaskQuantityForm extends TaskQuantityPlanFields {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable ProjectId project;

    @NotNull
    private @Nullable UnitId unit;

    private @Nullable UnitId guide;

    @NotNull
    private @Nullable Measure measure = Measure.LAND_TRANSFER;

    @NotNull
    private @Nullable LocalDate beginsOn;

    /** Only after validation. */
    QuantityCommand toCommand() {
        return new QuantityCommand(
                Objects.requireNonNull(project),
                Objects.requireNonNull(unit),
                guide,
                Objects.requireNonNull(measure),
                Objects.requireNonNull(beginsOn),
                toPlan());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable ProjectId getProject() {
        return project;
    }

    public void setProject(@Nullable ProjectId project) {
        this.project = project;
    }

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public @Nullable UnitId getGuide() {
        return guide;
    }

    public void setGuide(@Nullable UnitId guide) {
        this.guide = guide;
    }

    public @Nullable Measure getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable Measure measure) {
        this.measure = measure;
    }

    public @Nullable LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(@Nullable LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }
}
