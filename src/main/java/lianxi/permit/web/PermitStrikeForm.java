package lianxi.permit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the latest entry of a step is taken back (更正). */
public class PermitStrikeForm extends TrackForm {

    @NotBlank
    @Size(max = 300)
    private String strikeReason = "";

    public String getStrikeReason() {
        return strikeReason;
    }

    public void setStrikeReason(String strikeReason) {
        this.strikeReason = strikeReason;
    }
}
