package lianxi.burden;

import java.util.Collection;
import java.util.List;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a unit still owes before it is asked the same again (重复要求). */
@Component
@Transactional(readOnly = true)
public class RepeatedAsks {

    /** How many are shown; the first ones speak for the rest. */
    private static final int MOST = 10;

    private final AskTable asks;

    RepeatedAsks(AskTable asks) {
        this.asks = asks;
    }

    /** The open asks of the units that an ask of this title would repeat, the oldest first; at most ten. */
    public List<Ask> like(Collection<UnitId> units, String title) {
        if (units.isEmpty() || title.isBlank()) {
            return List.of();
        }
        return new OpenAsks(asks.open(units))
                .like(units, title).stream().limit(MOST).toList();
    }

    /** What the units still owe, for a sheet with many new asks. */
    public OpenAsks open(Collection<UnitId> units) {
        return new OpenAsks(units.isEmpty() ? List.of() : asks.open(units));
    }

    /**
     * Refuses an ask that repeats open ones, beside the form's field {@code anyway}, until the asker has ticked it (仍要下达).
     * The form's page then shows {@code burden/parts :: repeats(asks=…)} with what {@link #like} finds.
     */
    public void refuse(Collection<UnitId> units, String title, boolean anyway) {
        List<Ask> repeated = anyway ? List.of() : like(units, title);
        if (!repeated.isEmpty()) {
            throw new RefusedException("anyway", "burden.repeats.refused", repeated.size());
        }
    }
}
