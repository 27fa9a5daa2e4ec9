package lianxi.supervision.plan.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.plan.PlanItemCommand;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanTargets;
import org.jspecify.annotations.Nullable;

/** 计划事项, added or edited. */
class SupervisionPlanItemForm extends SupervisionPlanActForm {

    @NotNull
    private @Nullable CheckKind kind = CheckKind.REGULAR;

    @NotNull
    private @Nullable CheckMatter matter;

    @NotBlank
    @Size(max = PlanItemCommand.FOCUS_MAX)
    private String focus = "";

    @NotNull
    private @Nullable PlanTargets targets = PlanTargets.NAMED;

    @Min(1)
    private @Nullable Integer drawCount;

    private List<UnitId> units = new ArrayList<>();
    private List<ProjectId> projects = new ArrayList<>();
    private List<Integer> months = new ArrayList<>();
    private @Nullable LocalDate day;
    private List<PersonId> leads = new ArrayList<>();

    @NotBlank
    @Size(max = PlanItemCommand.BASIS_MAX)
    private String basis = "";

    static SupervisionPlanItemForm of(PlanItemView item) {
        SupervisionPlanItemForm form = new SupervisionPlanItemForm();
        form.setVersion(item.version());
        form.kind = item.kind();
        form.matter = item.matter();
        form.focus = item.focus();
        form.targets = item.targets();
        form.drawCount = item.targets().isDrawn() ? item.drawCount() : null;
        form.units = new ArrayList<>(item.unitIds());
        form.projects = new ArrayList<>(item.projectIds());
        form.months = new ArrayList<>(item.months());
        form.day = item.day();
        form.leads = new ArrayList<>(item.leadIds());
        form.basis = item.basis();
        return form;
    }

    /** Only after validation; a day says its month by itself. */
    @SuppressWarnings("NullAway")
    PlanItemCommand toCommand() {
        TreeSet<Integer> chosen = new TreeSet<>(months);
        if (chosen.isEmpty() && day != null) {
            chosen.add(day.getMonthValue());
        }
        int count = drawCount == null || !targets.isDrawn() ? 0 : drawCount;
        return new PlanItemCommand(kind, matter, focus, targets, count, units, projects, chosen, day, leads, basis);
    }

    /** What is ticked among the choices of a field. */
    public List<String> checked(String field) {
        List<?> chosen = switch (field) {
            case "units" -> units;
            case "projects" -> projects;
            case "months" -> months;
            default -> leads;
        };
        return chosen.stream().map(String::valueOf).toList();
    }

    public @Nullable CheckKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CheckKind kind) {
        this.kind = kind;
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

    public @Nullable PlanTargets getTargets() {
        return targets;
    }

    public void setTargets(@Nullable PlanTargets targets) {
        this.targets = targets;
    }

    public @Nullable Integer getDrawCount() {
        return drawCount;
    }

    public void setDrawCount(@Nullable Integer drawCount) {
        this.drawCount = drawCount;
    }

    public List<UnitId> getUnits() {
        return units;
    }

    public void setUnits(List<UnitId> units) {
        this.units = units;
    }

    public List<ProjectId> getProjects() {
        return projects;
    }

    public void setProjects(List<ProjectId> projects) {
        this.projects = projects;
    }

    public List<Integer> getMonths() {
        return months;
    }

    public void setMonths(List<Integer> months) {
        this.months = months;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public List<PersonId> getLeads() {
        return leads;
    }

    public void setLeads(List<PersonId> leads) {
        this.leads = leads;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
