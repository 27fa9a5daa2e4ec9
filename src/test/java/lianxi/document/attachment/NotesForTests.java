package lianxi.document.attachment;

import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** A kind of thing that only the account of the same number reads. */
@Component
class NotesForTests implements AttachmentAccess {

    static final String KIND = "test-note";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long note) {
        return actor.account() != null && actor.account().value() == note;
    }
}
