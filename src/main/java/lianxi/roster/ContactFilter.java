package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts of a day to show; null leaves the choice open.
 *
 * @param verified true: confirmed by the contact; false: not yet
 * @param text part of a person's or unit's name
 */
public record ContactFilter(
        LocalDate on,
        @Nullable UnitId unit,
        @Nullable UnitRole role,
        @Nullable Boolean verified,
        @Nullable String text) {

    /** Every contact of the day. */
    public static ContactFilter on(LocalDate day) {
        return new ContactFilter(day, null, null, null, null);
    }

    public ContactFilter ofUnit(UnitId only) {
        return new ContactFilter(on, only, role, verified, text);
    }

    /** What was typed, with the signs of LIKE taken at their word. */
    String pattern() {
        String typed = text == null ? "" : text.strip();
        return "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
