package lianxi.permit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.Confidence;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.NewLimit;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A new version of a step's limit (时限版本); without an amount it is "未设定". */
public class PermitLimitForm {

    private String key = FormKeys.fresh();

    @Size(max = 30)
    private String variant = "";

    @Min(1)
    @Max(365)
    @Nullable
    private Integer amount;

    private TimeLimit.@Nullable Unit unit;

    @NotNull
    private TimeLimit.Nature nature = TimeLimit.Nature.STATUTORY;

    @NotBlank
    @Size(max = 200)
    private String legalBasis = "";

    @Nullable
    private LocalDate versionDate;

    @NotNull
    private LocalDate validFrom;

    @Min(1)
    @Max(365)
    @Nullable
    private Integer extensionMax;

    @NotNull
    private Confidence confidence = Confidence.M;

    void startFrom(LimitVersion version) {
        variant = version.variant();
        legalBasis = version.legalBasis();
        versionDate = version.versionDate();
        confidence = version.confidence();
        extensionMax = version.extensionMax();
        if (version.limit() != null) {
            amount = version.limit().amount();
            unit = version.limit().unit();
            nature = version.limit().nature();
        }
    }

    NewLimit toLimit() {
        return new NewLimit(
                variant, amount, unit, nature, legalBasis, versionDate, validFrom, confidence, extensionMax);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getVariant() {
        return variant;
    }

    public void setVariant(String variant) {
        this.variant = variant;
    }

    @Nullable
    public Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public TimeLimit.@Nullable Unit getUnit() {
        return unit;
    }

    public void setUnit(TimeLimit.@Nullable Unit unit) {
        this.unit = unit;
    }

    public TimeLimit.Nature getNature() {
        return nature;
    }

    public void setNature(TimeLimit.Nature nature) {
        this.nature = nature;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    @Nullable
    public LocalDate getVersionDate() {
        return versionDate;
    }

    public void setVersionDate(@Nullable LocalDate versionDate) {
        this.versionDate = versionDate;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    @Nullable
    public Integer getExtensionMax() {
        return extensionMax;
    }

    public void setExtensionMax(@Nullable Integer extensionMax) {
        this.extensionMax = extensionMax;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(Confidence confidence) {
        this.confidence = confidence;
    }
}
