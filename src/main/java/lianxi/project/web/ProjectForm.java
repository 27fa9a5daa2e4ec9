package lianxi.project.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import lianxi.project.ProjectData;
import lianxi.project.ProjectView;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** A project as the office enters or edits it. */
public class ProjectForm {

    private String key = FormKeys.fresh();

    @Nullable
    private Integer version;

    @NotBlank
    @Size(max = 40)
    private String name = "";

    @NotNull
    private UnitId township;

    @NotNull
    private UnitId undertaker;

    @NotNull
    @Digits(integer = 5, fraction = 2)
    private BigDecimal capacityMw;

    @NotNull
    private LocalDate startedOn;

    @NotNull
    private LocalDate firstGridOn;

    @NotNull
    private LocalDate fullCapacityOn;

    @Size(max = 200)
    private String reason = "";

    static ProjectForm of(ProjectView project) {
        ProjectForm form = new ProjectForm();
        form.version = project.version();
        form.name = project.name();
        form.township = project.township();
        form.undertaker = project.undertaker();
        form.capacityMw = project.capacityMw();
        form.startedOn = project.startedOn();
        form.firstGridOn = project.firstGridOn();
        form.fullCapacityOn = project.fullCapacityOn();
        return form;
    }

    ProjectData toData() {
        return new ProjectData(
                TextNormaliser.oneLine(name), township, undertaker, capacityMw, startedOn, firstGridOn, fullCapacityOn);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    @Nullable
    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitId getTownship() {
        return township;
    }

    public void setTownship(UnitId township) {
        this.township = township;
    }

    public UnitId getUndertaker() {
        return undertaker;
    }

    public void setUndertaker(UnitId undertaker) {
        this.undertaker = undertaker;
    }

    public BigDecimal getCapacityMw() {
        return capacityMw;
    }

    public void setCapacityMw(BigDecimal capacityMw) {
        this.capacityMw = capacityMw;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getFirstGridOn() {
        return firstGridOn;
    }

    public void setFirstGridOn(LocalDate firstGridOn) {
        this.firstGridOn = firstGridOn;
    }

    public LocalDate getFullCapacityOn() {
        return fullCapacityOn;
    }

    public void setFullCapacityOn(LocalDate fullCapacityOn) {
        this.fullCapacityOn = fullCapacityOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
