package lianxi.supervision.inspection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.inspection.InspectionPlan;
import lianxi.supervision.inspection.InspectionTerms;
import lianxi.supervision.inspection.InspectionView;
import org.jspecify.annotations.Nullable;

/** 安排 and 调整检查: whom, on what, when, by whom; a draw and an item of a plan are named when it is arranged. */
public class SupervisionInspectionForm {

    private String key = FormKeys.fresh();

    private @Nullable Integer version;

    private @Nullable PlanItemId item;

    private @Nullable DrawId draw;

    private @Nullable Integer pick;

    @NotNull
    private @Nullable CheckKind kind = CheckKind.REGULAR;

    @NotNull
    private @Nullable UnitId unit;

    @NotNull
    private @Nullable CheckMatter matter;

    @Size(max = InspectionTerms.FOCUS_MAX)
    private String focus = "";

    private List<ProjectId> projects = new ArrayList<>();

    @NotNull
    private @Nullable LocalDate day;

    private @Nullable LocalTime at;

    @Size(max = InspectionTerms.PLACE_MAX)
    private String place = "";

    private List<PersonId> inspectors = new ArrayList<>();

    private boolean anyway;

    static SupervisionInspectionForm of(InspectionView inspection) {
        SupervisionInspectionForm form = new SupervisionInspectionForm();
        form.version = inspection.version();
        form.kind = inspection.kind();
        form.unit = inspection.unit();
        form.matter = inspection.matter();
        form.focus = inspection.focus();
        form.day = inspection.day();
        form.at = inspection.at();
        form.place = inspection.place();
        inspection.projects().forEach(project -> form.projects.add(project.id()));
        inspection.inspectors().forEach(one -> form.inspectors.add(one.person()));
        return form;
    }

    /** Only after validation. */
    InspectionTerms toTerms() {
        return new InspectionTerms(
                Objects.requireNonNull(matter), focus, projects, Objects.requireNonNull(day), at, place, inspectors);
    }

    /** Only after validation. */
    InspectionPlan toPlan() {
        InspectionPlan.Drawn drawn = draw == null ? null : new InspectionPlan.Drawn(draw, pick == null ? 0 : pick);
        return new InspectionPlan(item, drawn, Objects.requireNonNull(kind), Objects.requireNonNull(unit), toTerms());
    }

    /** A form that brings no version was opened with none that could hold. */
    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable PlanItemId getItem() {
        return item;
    }

    public void setItem(@Nullable PlanItemId item) {
        this.item = item;
    }

    public @Nullable DrawId getDraw() {
        return draw;
    }

    public void setDraw(@Nullable DrawId draw) {
        this.draw = draw;
    }

    public @Nullable Integer getPick() {
        return pick;
    }

    public void setPick(@Nullable Integer pick) {
        this.pick = pick;
    }

    public @Nullable CheckKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CheckKind kind) {
        this.kind = kind;
    }

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public @Nullable CheckMatter getMatter() {
        return matter;
    }

    public void setMatter(@Nullable CheckMatter matter) {
        this.matter = matter;
    }

    public String getFocus() {
        return focus;
    }

    public void setFocus(String focus) {
        this.focus = focus;
    }

    public List<ProjectId> getProjects() {
        return projects;
    }

    public void setProjects(List<ProjectId> projects) {
        this.projects = projects;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalTime at) {
        this.at = at;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public List<PersonId> getInspectors() {
        return inspectors;
    }

    public void setInspectors(List<PersonId> inspectors) {
        this.inspectors = inspectors;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
