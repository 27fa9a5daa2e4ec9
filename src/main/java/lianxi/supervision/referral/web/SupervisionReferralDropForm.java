package lianxi.supervision.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a case is given up. */
class SupervisionReferralDropForm {

    @NotBlank
    @Size(max = 500)
    private String reason = "";

    private @Nullable String key;

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }
}
