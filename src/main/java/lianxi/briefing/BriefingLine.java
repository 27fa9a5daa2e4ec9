package lianxi.briefing;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.calendar.ReportWeek;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import org.jspecify.annotations.Nullable;

/** A briefing in the list. */
public record BriefingLine(
        BriefingId id,
        ReportWeek week,
        String title,
        DocumentState state,
        @Nullable DocumentNumber number,
        @Nullable LocalDate dated,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable Instant issuedAt,
        @Nullable DocumentRelation relation,
        boolean voided) {}
