package lianxi.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.supervision.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A notice in lists (督查通报台账的一行).
 *
 * @param findings how many findings it prints
 */
public record NoticeLine(
        NoticeId id,
        String title,
        LocalDate from,
        LocalDate to,
        int findings,
        DocumentState state,
        @Nullable DocumentNumber number,
        @Nullable LocalDate dated,
        @Nullable String signedBy,
        @Nullable Instant issuedAt,
        @Nullable DocumentRelation relation,
        boolean voided) {

    public String path() {
        return "/supervision/notices/" + id;
    }
}
