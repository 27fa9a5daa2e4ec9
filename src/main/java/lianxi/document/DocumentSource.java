package lianxi.document;

import java.util.Optional;
import lianxi.shared.Actor;

/** Gives the content of the documents of one series; implemented by the module that writes them. */
public interface DocumentSource {

    NumberSeries series();

    /** What is printed under the stamp, with everything it was made from. */
    Composition compose(DocumentId id, Stamp stamp);

    /** Who signs this very document; asked only where the series leaves that to it. */
    default Optional<Signer> signer(DocumentId id) {
        return Optional.empty();
    }

    /** Whether the actor may read this very document; asked only where the series is restricted. */
    default boolean mayRead(Actor actor, DocumentId id) {
        return false;
    }

    /** Refuses to have submitted what cannot be signed as it stands; called in that transaction. */
    default void requireSubmittable(DocumentId id) {}

    /** The page on which the document is worked on, as "/briefings/7". */
    String path(DocumentId id);

    /** Its document was submitted for review; called in that transaction. */
    default void submitted(Actor actor, DocumentId id) {}

    /** Its document is signed and frozen; called in that transaction. */
    default void signed(Actor actor, DocumentId id) {}

    /** Its document went to further recipients; called in that transaction. */
    default void sent(Actor actor, DocumentId id) {}

    /**
     * A document's print and its data.
     *
     * @param figures what the printed figures come from; frozen beside the print as JSON
     */
    record Composition(PrintedDocument print, Object figures) {}
}
