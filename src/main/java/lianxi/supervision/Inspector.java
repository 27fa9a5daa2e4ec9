package lianxi.supervision;

import java.util.List;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/**
 * One of the supervision group who may inspect (督查人员).
 *
 * @param units the own units, which this person never inspects (本单位回避)
 */
public record Inspector(PersonId person, String name, boolean head, List<Own> units) {

    public Inspector {
        units = List.copyOf(units);
    }

    /** A unit that the person belongs to. */
    public record Own(UnitId id, String name) {}

    public boolean isOf(UnitId unit) {
        return units.stream().anyMatch(own -> own.id().equals(unit));
    }
}
