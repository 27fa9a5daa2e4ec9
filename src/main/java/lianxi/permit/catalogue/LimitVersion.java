package lianxi.permit.catalogue;

import java.time.LocalDate;
import lianxi.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a step's limit (时限版本). It holds for steps accepted from its day on, until a later version.
 *
 * @param variant tells side-by-side limits apart (报告书、报告表); empty where there is one
 * @param extensionMax days by which the authority's own head may extend it, once; null where its law knows no extension
 * @param limit null where there is none ("未设定")
 */
public record LimitVersion(
        long id,
        long stepTypeId,
        String variant,
        @Nullable TimeLimit limit,
        String legalBasis,
        @Nullable LocalDate versionDate,
        LocalDate validFrom,
        Confidence confidence,
        @Nullable Integer extensionMax,
        @Nullable String extensionBasis,
        @Nullable String recordedBy) {}
