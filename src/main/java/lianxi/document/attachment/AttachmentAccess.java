package lianxi.document.attachment;

import lianxi.shared.Actor;

/** Who may read the attachments of one kind of thing; each owner of attachments has a bean of it. */
public interface AttachmentAccess {

    /** The kind that {@link Attachments#bind} was told, as {@code permit-material}. */
    String kind();

    /** Whether the actor may read what hangs on the thing; false where there is no such thing. */
    boolean mayRead(Actor actor, long ownerId);
}
