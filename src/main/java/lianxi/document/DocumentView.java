package lianxi.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as its page shows it.
 *
 * @param number null until it is signed
 * @param dated 成文日期
 * @param sha256 of the frozen file, 64 hexadecimal digits
 */
public record DocumentView(
        DocumentId id,
        NumberSeries series,
        String title,
        DocumentState state,
        String draftedBy,
        Instant draftedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        @Nullable DocumentId supersedes,
        @Nullable DocumentRelation relation,
        @Nullable DocumentNumber number,
        @Nullable LocalDate dated,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        boolean onPaper,
        @Nullable String recordedBy,
        @Nullable String checkCode,
        @Nullable String sha256,
        @Nullable Instant issuedAt,
        @Nullable String withdrawReason,
        int version) {}
