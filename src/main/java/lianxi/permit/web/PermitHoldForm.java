package lianxi.permit.web;

import jakarta.validation.constraints.Size;
import lianxi.permit.HoldReason;
import org.jspecify.annotations.Nullable;

/** Why a track rests (搁置); empty says that it goes on. */
public class PermitHoldForm extends TrackForm {

    @Nullable
    private HoldReason hold;

    @Size(max = 300)
    private String holdNote = "";

    @Nullable
    public HoldReason getHold() {
        return hold;
    }

    public void setHold(@Nullable HoldReason hold) {
        this.hold = hold;
    }

    public String getHoldNote() {
        return holdNote;
    }

    public void setHoldNote(String holdNote) {
        this.holdNote = holdNote;
    }
}
