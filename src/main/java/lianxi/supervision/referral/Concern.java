package lianxi.supervision.referral;

import java.util.Set;
import lianxi.roster.SeatHolder;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/**
 * Whom a case concerns (涉及的人员和单位), as the file's author names them; the unit that the lead is about is always one of
 * the units. Who is concerned neither reads nor decides.
 */
public record Concern(Set<PersonId> persons, Set<UnitId> units) {

    public Concern {
        persons = Set.copyOf(persons);
        units = Set.copyOf(units);
    }

    /** Named as a person, or of a named unit. */
    boolean touches(SeatHolder somebody) {
        return persons.contains(somebody.person()) || somebody.units().stream().anyMatch(units::contains);
    }
}
