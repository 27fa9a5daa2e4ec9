package lianxi.meeting.room.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.decision.OutcomeCommand;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What an item came to, as it is typed in the room: the words, who, and by when. */
class MeetingRoomForm {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable AgendaItemId item;

    @NotNull
    private @Nullable OutcomeKind kind = OutcomeKind.TASK;

    @NotBlank
    @Size(max = OutcomeCommand.TEXT_MAX)
    private String text = "";

    private @Nullable UnitId leadUnit;
    private @Nullable LocalDate due;

    OutcomeCommand command() {
        return new OutcomeCommand(
                Objects.requireNonNull(item),
                Objects.requireNonNull(kind),
                text,
                leadUnit,
                List.of(),
                null,
                "",
                due,
                null);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
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

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
