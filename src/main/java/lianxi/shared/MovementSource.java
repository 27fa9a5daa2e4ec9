package lianxi.shared;

import java.time.Instant;
import java.util.List;

/** Tells what became of things in an interval (动态); implemented as a bean by each module whose things reports take in. */
public interface MovementSource {

    /** The movements in (after, upTo], oldest first; the same interval gives the same answer for ever. One query. */
    List<Movement> movements(Instant after, Instant upTo);
}
