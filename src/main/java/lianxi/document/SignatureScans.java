package lianxi.document;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans of what was signed on paper (纸质签发扫描件): whoever may read the document may read them. */
@Component
@Transactional(readOnly = true)
class SignatureScans implements AttachmentAccess {

    static final String KIND = "paper-signature";

    private final JdbcClient jdbc;
    private final RestrictedDocuments restricted;

    SignatureScans(JdbcClient jdbc, RestrictedDocuments restricted) {
        this.jdbc = jdbc;
        this.restricted = restricted;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long document) {
        return inScope(actor, document) || isReader(actor, new DocumentId(document));
    }

    private boolean isReader(Actor actor, DocumentId document) {
        return jdbc.sql("select series from document where id = ? and restricted")
                .param(document.value())
                .query((row, n) -> NumberSeries.valueOf(row.getString(1)))
                .optional()
                .filter(series -> restricted.mayRead(actor, series, document))
                .isPresent();
    }

    private boolean inScope(Actor actor, long document) {
        return DocumentQueries.scope(
                        jdbc.sql("select exists (select 1 from document d where d.id = :id and "
                                + DocumentQueries.IN_SCOPE + ")"),
                        actor)
                .param("id", document)
                .query(Boolean.class)
                .single();
    }
}
