package lianxi.meeting.attendance;

import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to sit in without being of the group (列席): a unit, a person of the roster, or somebody whom the product does not
 * know, by name. Exactly one of them.
 */
public record ObserverCommand(
        @Nullable UnitId unit, @Nullable PersonId person, String name) {

    public static final int NAME_MAX = 60;

    public ObserverCommand {
        name = name.strip();
    }

    public static ObserverCommand unit(UnitId unit) {
        return new ObserverCommand(unit, null, "");
    }

    public static ObserverCommand person(PersonId person) {
        return new ObserverCommand(null, person, "");
    }

    public static ObserverCommand named(String name) {
        return new ObserverCommand(null, null, name);
    }

    boolean isOne() {
        int given = (unit == null ? 0 : 1) + (person == null ? 0 : 1) + (name.isEmpty() ? 0 : 1);
        return given == 1;
    }
}
