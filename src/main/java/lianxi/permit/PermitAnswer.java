package lianxi.permit;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The office's answer whether a project needs a permit of the catalogue, and who follows it (责任单位).
 *
 * @param seen what the form showed before; another answer meanwhile is a conflict. Null skips the check
 */
public record PermitAnswer(
        String code,
        Need need,
        @Nullable String reason,
        UnitId unit,
        @Nullable Need seen) {

    public PermitAnswer(String code, Need need, @Nullable String reason, UnitId unit) {
        this(code, need, reason, unit, null);
    }
}
