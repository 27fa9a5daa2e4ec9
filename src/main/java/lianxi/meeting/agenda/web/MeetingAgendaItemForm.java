package lianxi.meeting.agenda.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** An agenda item (议题), as it is added and as it is edited; only the latter brings a version. */
public class MeetingAgendaItemForm {

    private static final int USUAL_MINUTES = 10;

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotBlank
    @Size(max = AgendaItemCommand.TITLE_MAX)
    private String title = "";

    @Size(max = AgendaItemCommand.EXPLANATION_MAX)
    private String explanation = "";

    private @Nullable UnitId unit;

    @Size(max = AgendaItemCommand.REPORTER_MAX)
    private String reporter = "";

    @NotNull
    @Min(1)
    @Max(AgendaItemCommand.MINUTES_MAX)
    private @Nullable Integer minutes = USUAL_MINUTES;

    /** @param reporter blank where it is the unit's name */
    static MeetingAgendaItemForm of(AgendaItemView item, String reporter) {
        MeetingAgendaItemForm form = new MeetingAgendaItemForm();
        form.version = item.version();
        form.title = item.title();
        form.explanation = item.explanation();
        form.unit = item.unit();
        form.reporter = reporter;
        form.minutes = item.minutes();
        return form;
    }

    AgendaItemCommand toCommand() {
        return new AgendaItemCommand(title, explanation, unit, reporter, minutes == null ? 0 : minutes);
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public String getReporter() {
        return reporter;
    }

    public void setReporter(String reporter) {
        this.reporter = reporter;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
