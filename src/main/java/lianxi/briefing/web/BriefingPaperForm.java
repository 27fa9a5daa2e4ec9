package lianxi.briefing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A signature on paper, as the office records it. */
class BriefingPaperForm extends BriefingActForm {

    @NotBlank
    @Size(max = 40)
    private @Nullable String signedBy;

    @NotNull
    private @Nullable LocalDate on;

    public @Nullable String getSignedBy() {
        return signedBy;
    }

    public void setSignedBy(@Nullable String signedBy) {
        this.signedBy = signedBy;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
