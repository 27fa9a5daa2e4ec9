package lianxi.permit.catalogue;

import java.time.LocalDate;
import lianxi.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/** What the office enters as a new version of a limit; without an amount the limit is "未设定" from that day on. */
public record NewLimit(
        String variant,
        @Nullable Integer amount,
        TimeLimit.@Nullable Unit unit,
        TimeLimit.Nature nature,
        String legalBasis,
        @Nullable LocalDate versionDate,
        LocalDate validFrom,
        Confidence confidence,
        @Nullable Integer extensionMax) {

    public NewLimit(
            String variant,
            @Nullable Integer amount,
            TimeLimit.@Nullable Unit unit,
            TimeLimit.Nature nature,
            String legalBasis,
            @Nullable LocalDate versionDate,
            LocalDate validFrom,
            Confidence confidence) {
        this(variant, amount, unit, nature, legalBasis, versionDate, validFrom, confidence, null);
    }
}
