package lianxi.meeting.attendance.web;

import jakarta.validation.constraints.Size;
import lianxi.meeting.attendance.ObserverCommand;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Who is to sit in: a unit, a person, or a name. */
class MeetingObserverForm {

    private String key = FormKeys.fresh();
    private @Nullable UnitId unit;
    private @Nullable PersonId person;

    @Size(max = ObserverCommand.NAME_MAX)
    private String name = "";

    ObserverCommand command() {
        return new ObserverCommand(unit, person, TextNormaliser.oneLine(name));
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public @Nullable PersonId getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonId person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
