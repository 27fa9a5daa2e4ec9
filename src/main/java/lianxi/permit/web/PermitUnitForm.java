package lianxi.permit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.shared.UnitId;

/** Which unit follows the track from now on, and why (改派责任单位). */
public class PermitUnitForm extends TrackForm {

    @NotNull
    private UnitId unit;

    @NotBlank
    @Size(max = 300)
    private String unitReason = "";

    public UnitId getUnit() {
        return unit;
    }

    public void setUnit(UnitId unit) {
        this.unit = unit;
    }

    public String getUnitReason() {
        return unitReason;
    }

    public void setUnitReason(String unitReason) {
        this.unitReason = unitReason;
    }
}
