package lianxi.document.desk;

import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.shared.Actor;

/** What the actor may do with a document now; the services check it again. */
public record DocumentActs(
        boolean edit,
        boolean submit,
        boolean sign,
        boolean recordSignature,
        boolean countersign,
        boolean sendBack,
        boolean send,
        boolean withdraw,
        boolean supersede,
        boolean slip,
        boolean acknowledge) {

    /** Of a page that only shows. */
    static final DocumentActs NONE =
            new DocumentActs(false, false, false, false, false, false, false, false, false, false, false);

    /** @param signs whether the actor is who signs it today */
    public static DocumentActs of(Actor actor, DocumentView document, boolean signs, boolean awaitsAcknowledgement) {
        boolean keeper = document.series().isKeptBy(actor);
        DocumentState state = document.state();
        boolean review = state == DocumentState.IN_REVIEW;
        return new DocumentActs(
                keeper && state == DocumentState.DRAFT,
                keeper && state == DocumentState.DRAFT,
                review && signs,
                keeper && review,
                keeper && review,
                keeper && review,
                keeper && state.stands(),
                keeper && state == DocumentState.SIGNED,
                keeper && state == DocumentState.ISSUED && document.relation() != DocumentRelation.VOIDS,
                keeper && state.stands(),
                awaitsAcknowledgement);
    }
}
