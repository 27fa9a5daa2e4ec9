package lianxi.document.desk;

import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.shared.Actor;
import lianxi.shared.Role;

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
        boolean office = actor.is(Role.OFFICE);
        DocumentState state = document.state();
        boolean review = state == DocumentState.IN_REVIEW;
        return new DocumentActs(
                office && state == DocumentState.DRAFT,
                office && state == DocumentState.DRAFT,
                review && signs,
                office && review,
                office && review,
                office && review,
                office && state.stands(),
                office && state == DocumentState.SIGNED,
                office && state == DocumentState.ISSUED && document.relation() != DocumentRelation.VOIDS,
                office && state.stands(),
                awaitsAcknowledgement);
    }
}
