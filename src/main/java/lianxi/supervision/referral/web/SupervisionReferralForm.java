package lianxi.supervision.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lianxi.shared.web.TextNormaliser;
import lianxi.supervision.referral.ReferralKind;
import lianxi.supervision.referral.ReferralText;
import lianxi.supervision.referral.ReferralView;
import org.jspecify.annotations.Nullable;

/** A case's text as typed. */
class SupervisionReferralForm {

    private @Nullable Integer version;

    @NotNull
    private @Nullable ReferralKind kind;

    @NotBlank
    @Size(max = ReferralText.TITLE_MAX)
    private String title = "";

    @NotBlank
    @Size(max = ReferralText.RECEIVER_MAX)
    private String receiver = "";

    @NotBlank
    @Size(max = ReferralText.TEXT_MAX)
    private String summary = "";

    @NotBlank
    @Size(max = ReferralText.TEXT_MAX)
    private String opinion = "";

    static SupervisionReferralForm of(ReferralView referral) {
        SupervisionReferralForm form = new SupervisionReferralForm();
        ReferralText text = referral.text();
        form.version = referral.version();
        form.kind = text.kind();
        form.title = text.title();
        form.receiver = text.receiver();
        form.summary = text.summary();
        form.opinion = text.opinion();
        return form;
    }

    ReferralText text() {
        return new ReferralText(
                Objects.requireNonNull(kind),
                TextNormaliser.oneLine(title),
                TextNormaliser.oneLine(receiver),
                summary,
                opinion);
    }

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable ReferralKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ReferralKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
