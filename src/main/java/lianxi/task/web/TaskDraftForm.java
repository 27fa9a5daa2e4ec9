package lianxi.task.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.task.TaskCommand;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A task as the office drafts it (拟办) or changes it: what is to be done, by whom, until when. */
class TaskDraftForm extends TaskForm {

    static final int LONGEST_LIMIT = 730;

    /** How the due date is set: 指定日期 or 从交办之日起算. */
    enum DueBy {
        DATE,
        LIMIT;

        public String messageKey() {
            return "task.page.dueBy." + name();
        }
    }

    /** Kind and id of the source, as "duty:3". */
    private String origin = "";

    @NotBlank
    @Size(max = 200)
    private String title = "";

    @NotBlank
    @Size(max = 1000)
    private String doneMeans = "";

    private @Nullable ProjectId project;

    @NotNull
    private @Nullable UnitId leadUnit;

    private @Nullable PersonId responsible;

    private List<UnitId> supportingUnits = List.of();

    @NotNull
    private @Nullable DueBy dueBy = DueBy.DATE;

    private @Nullable LocalDate due;

    private @Nullable Integer limitAmount;

    private TimeLimit.@Nullable Unit limitUnit = TimeLimit.Unit.WORKING;

    /** Whether the office makes it although an open ask of the unit is alike (仍要下达). */
    private boolean anyway;

    void fill(TaskView task) {
        TaskLine line = task.line();
        setVersion(task.version());
        origin = line.origin().toString();
        title = line.title();
        doneMeans = task.doneMeans();
        project = line.project();
        leadUnit = line.leadUnit();
        responsible = line.responsible();
        supportingUnits = task.support().stream().map(TaskView.Support::unit).toList();
        TimeLimit limit = task.limit();
        if (limit == null) {
            due = line.due();
        } else {
            dueBy = DueBy.LIMIT;
            limitAmount = limit.amount();
            limitUnit = limit.unit();
        }
    }

    /** A number of days that no limit has, beside its field. */
    void requireLimit(BindingResult binding) {
        boolean wanted = dueBy == DueBy.LIMIT && !binding.hasFieldErrors("limitAmount");
        if (wanted && (limitAmount == null || limitAmount < 1 || limitAmount > LONGEST_LIMIT)) {
            binding.rejectValue("limitAmount", "task.refused.limit", new Object[] {LONGEST_LIMIT}, null);
        }
    }

    /** Only after validation. */
    TaskCommand toCommand(TaskOrigin from) {
        boolean byLimit = dueBy == DueBy.LIMIT;
        return new TaskCommand(
                title,
                doneMeans,
                from,
                project,
                Objects.requireNonNull(leadUnit),
                responsible,
                supportingUnits,
                byLimit ? null : due,
                byLimit ? limit() : null);
    }

    /** An internal limit (内部时限). */
    TimeLimit limit() {
        return new TimeLimit(
                Objects.requireNonNull(limitAmount),
                Objects.requireNonNullElse(limitUnit, TimeLimit.Unit.WORKING),
                TimeLimit.Nature.PROMISED,
                null,
                null);
    }

    /** Every unit that it asks something of. */
    List<UnitId> units() {
        return Stream.concat(Stream.ofNullable(leadUnit), supportingUnits.stream())
                .distinct()
                .toList();
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = orEmpty(origin);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = orEmpty(title);
    }

    public String getDoneMeans() {
        return doneMeans;
    }

    public void setDoneMeans(@Nullable String doneMeans) {
        this.doneMeans = orEmpty(doneMeans);
    }

    public @Nullable ProjectId getProject() {
        return project;
    }

    public void setProject(@Nullable ProjectId project) {
        this.project = project;
    }

    public @Nullable UnitId getLeadUnit() {
        return leadUnit;
    }

    public void setLeadUnit(@Nullable UnitId leadUnit) {
        this.leadUnit = leadUnit;
    }

    public @Nullable PersonId getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable PersonId responsible) {
        this.responsible = responsible;
    }

    public List<UnitId> getSupportingUnits() {
        return supportingUnits;
    }

    public void setSupportingUnits(@Nullable List<UnitId> supportingUnits) {
        this.supportingUnits = supportingUnits == null ? List.of() : supportingUnits;
    }

    public @Nullable DueBy getDueBy() {
        return dueBy;
    }

    public void setDueBy(@Nullable DueBy dueBy) {
        this.dueBy = dueBy;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable Integer getLimitAmount() {
        return limitAmount;
    }

    public void setLimitAmount(@Nullable Integer limitAmount) {
        this.limitAmount = limitAmount;
    }

    public TimeLimit.@Nullable Unit getLimitUnit() {
        return limitUnit;
    }

    public void setLimitUnit(TimeLimit.@Nullable Unit limitUnit) {
        this.limitUnit = limitUnit;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
