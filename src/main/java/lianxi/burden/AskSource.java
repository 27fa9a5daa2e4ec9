package lianxi.burden;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lianxi.shared.UnitId;

/** Tells what was asked of units; implemented as a bean by each module that asks something of them. */
public interface AskSource {

    /** What was asked in (after, upTo], of all units. One query. */
    List<Ask> asked(Instant after, Instant upTo);

    /** What the units still owe, whenever it was asked. One query. */
    List<Ask> open(Collection<UnitId> units);
}
