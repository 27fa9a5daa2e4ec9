package lianxi.document;

import lianxi.audit.AuditFields;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * The rule of restricted documents (限制知悉), in one place. They lie outside every scope ({@link DocumentQueries#IN_SCOPE}), so
 * that no list, count, export, search, page or attachment of anybody else finds one; nobody is told of them; the trail keeps
 * their id and what was done, no field. The module that writes them says who may read one; to all others it does not exist.
 */
@Component
class RestrictedDocuments {

    /** On {@code document d}: what any scope may hold. */
    static final String NOT_RESTRICTED = "not d.restricted";

    private final DocumentSources sources;

    RestrictedDocuments(DocumentSources sources) {
        this.sources = sources;
    }

    /** Whether it is restricted and the actor one of its readers. */
    boolean mayRead(Actor actor, NumberSeries series, DocumentId id) {
        return series.isRestricted() && sources.of(series).mayRead(actor, id);
    }

    /** @throws NotFoundException if the document is restricted and the actor not one of its readers */
    void require(Actor actor, OfficialDocument document) {
        if (document.isRestricted() && !mayRead(actor, document.series(), document.id())) {
            throw new NotFoundException();
        }
    }

    /** What the trail keeps of a document's fields. */
    static AuditFields audited(OfficialDocument document, AuditFields fields) {
        return document.isRestricted() ? AuditFields.none() : fields;
    }
}
