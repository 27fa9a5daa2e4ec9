package lianxi.roster;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A whole group as one file: what a notice like the sample's sets up.
 *
 * @param title the ordering document's title
 * @param day its date
 */
public record RosterFile(
        String title, LocalDate day, List<NamedBody> bodies, List<NamedUnit> units, List<NamedPlace> places) {

    /** A body and the unit it sits at. */
    public record NamedBody(
            Body body, String name, @Nullable String seat) {}

    /** A unit with the persons in its roles. */
    public record NamedUnit(
            String name,
            String shortName,
            @Nullable String alias,
            UnitKind kind,
            @Nullable String duty,
            boolean reportsWeekly,
            List<NamedRole> roles) {}

    /** A person in a unit's role. */
    public record NamedRole(
            UnitRole role,
            String name,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String email) {}

    /** A place in a body, in printed order. */
    public record NamedPlace(
            Body body,
            PlaceRole role,
            String name,
            @Nullable String post,
            @Nullable String unit,
            @Nullable Boolean concurrent) {}

    /** The ids that setting it up gave to units and persons, by name. */
    public record Ids(java.util.Map<String, UnitId> units, java.util.Map<String, PersonId> persons) {

        public UnitId unit(String name) {
            return units.get(name);
        }

        public PersonId person(String name) {
            return persons.get(name);
        }
    }
}
