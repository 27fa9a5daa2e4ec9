package lianxi.document.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reason for 退回, 撤回, 更正 or 作废. */
public class DocumentReasonForm extends DocumentActForm {

    @NotBlank
    @Size(max = 500)
    private @Nullable String reason;

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
