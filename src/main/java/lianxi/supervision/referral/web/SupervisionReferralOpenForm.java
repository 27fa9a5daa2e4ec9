package lianxi.supervision.referral.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import lianxi.supervision.FindingId;
import lianxi.supervision.referral.ReferralCommand;
import lianxi.supervision.referral.ReferralKind;
import org.jspecify.annotations.Nullable;

/** A case to be opened: from which finding, of which kind, with whom, concerning whom. */
class SupervisionReferralOpenForm extends SupervisionCircleForm {

    @NotNull
    private @Nullable FindingId finding;

    @NotNull
    private @Nullable ReferralKind kind;

    ReferralCommand command() {
        return new ReferralCommand(
                Objects.requireNonNull(finding), Objects.requireNonNull(kind), getSupervisors(), concern());
    }

    public @Nullable FindingId getFinding() {
        return finding;
    }

    public void setFinding(@Nullable FindingId finding) {
        this.finding = finding;
    }

    public @Nullable ReferralKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ReferralKind kind) {
        this.kind = kind;
    }
}
