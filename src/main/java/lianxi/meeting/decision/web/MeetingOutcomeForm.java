package lianxi.meeting.decision.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.decision.OutcomeCommand;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeView;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What an item of a meeting came to, as the office types it (议定结果登记). */
class MeetingOutcomeForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotNull
    private @Nullable AgendaItemId item;

    @NotNull
    private @Nullable OutcomeKind kind = OutcomeKind.TASK;

    @NotBlank
    @Size(max = OutcomeCommand.TEXT_MAX)
    private String text = "";

    private @Nullable UnitId leadUnit;
    private List<UnitId> supportingUnits = List.of();
    private @Nullable PersonId responsible;

    @Size(max = OutcomeCommand.DONE_MEANS_MAX)
    private String doneMeans = "";

    private @Nullable LocalDate due;

    @Min(1)
    @Max(Days.MOST)
    private @Nullable Integer days;

    static MeetingOutcomeForm of(OutcomeView outcome) {
        MeetingOutcomeForm form = new MeetingOutcomeForm();
        OutcomeCommand content = outcome.content();
        form.version = outcome.version();
        form.item = content.item();
        form.kind = content.kind();
        form.text = content.text();
        form.leadUnit = content.leadUnit();
        form.supportingUnits = content.supportingUnits();
        form.responsible = content.responsible();
        form.doneMeans = content.doneMeans();
        form.due = content.due();
        form.days = content.limit() == null ? null : content.limit().amount();
        return form;
    }

    OutcomeCommand command() {
        return new OutcomeCommand(
                Objects.requireNonNull(item),
                Objects.requireNonNull(kind),
                text,
                leadUnit,
                supportingUnits,
                responsible,
                doneMeans,
                due,
                Days.limit(days));
    }

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

    public @Nullable AgendaItemId getItem() {
        return item;
    }

    public void setItem(@Nullable AgendaItemId item) {
        this.item = item;
    }

    public @Nullable OutcomeKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OutcomeKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable UnitId getLeadUnit() {
        return leadUnit;
    }

    public void setLeadUnit(@Nullable UnitId leadUnit) {
        this.leadUnit = leadUnit;
    }

    public List<UnitId> getSupportingUnits() {
        return supportingUnits;
    }

    public void setSupportingUnits(@Nullable List<UnitId> supportingUnits) {
        this.supportingUnits = supportingUnits == null
                ? List.of()
                : supportingUnits.stream().filter(Objects::nonNull).toList();
    }

    public @Nullable PersonId getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable PersonId responsible) {
        this.responsible = responsible;
    }

    public String getDoneMeans() {
        return doneMeans;
    }

    public void setDoneMeans(String doneMeans) {
        this.doneMeans = doneMeans;
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
}
