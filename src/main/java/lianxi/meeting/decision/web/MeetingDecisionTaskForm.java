package lianxi.meeting.decision.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.meeting.decision.OutcomeView;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.TaskChecks;
import lianxi.task.TaskCommand;
import lianxi.task.TaskOrigin;
import org.jspecify.annotations.Nullable;

/** A task that the office makes of a decision (交办): what, who, by when. */
class MeetingDecisionTaskForm {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = TaskChecks.TITLE_MAX)
    private String title = "";

    @NotBlank
    @Size(max = TaskChecks.DONE_MEANS_MAX)
    private String doneMeans = "";

    @NotNull
    private @Nullable UnitId leadUnit;

    private @Nullable PersonId responsible;
    private List<UnitId> supportingUnits = List.of();
    private @Nullable LocalDate due;

    @Min(1)
    @Max(Days.MOST)
    private @Nullable Integer days;

    /** Whether it is assigned although an open ask of a unit is alike (仍要下达). */
    private boolean anyway;

    /** In the decision's own words, with its own day as long as that lies ahead. */
    static MeetingDecisionTaskForm of(OutcomeView outcome, String title, LocalDate today) {
        MeetingDecisionTaskForm form = new MeetingDecisionTaskForm();
        form.title = title;
        form.doneMeans = outcome.content().doneMeans();
        LocalDate due = outcome.content().due();
        form.due = due == null || due.isBefore(today) ? null : due;
        return form;
    }

    TaskCommand command(TaskOrigin origin) {
        return new TaskCommand(
                TextNormaliser.oneLine(title),
                doneMeans,
                origin,
                null,
                Objects.requireNonNull(leadUnit),
                responsible,
                supportingUnits,
                due,
                Days.limit(days));
    }

    List<UnitId> units() {
        return leadUnit == null ? List.of() : List.of(leadUnit);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDoneMeans() {
        return doneMeans;
    }

    public void setDoneMeans(String doneMeans) {
        this.doneMeans = doneMeans;
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
        this.supportingUnits = supportingUnits == null
                ? List.of()
                : supportingUnits.stream().filter(Objects::nonNull).toList();
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
