package lianxi.permit;

import java.util.List;
import lianxi.shared.Actor;

/** Implemented by a later module to which a track's page leads (手续页上的链接). */
public interface TrackLinks {

    /** The links that the actor is shown, without asking the database. */
    List<Link> links(Actor actor, TrackLine track);

    /** A link by its address and the message key of its words. */
    record Link(String path, String messageKey) {}
}
