package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.UnitId;

/** What a body is called and where it sits. */
class RosterBodyForm extends RosterOrdered {

    @NotBlank
    @Size(max = 40)
    private String name;

    private UnitId seat;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitId getSeat() {
        return seat;
    }

    public void setSeat(UnitId seat) {
        this.seat = seat;
    }
}
