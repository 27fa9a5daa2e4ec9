package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's role in a unit, present, coming or past.
 *
 * @param phone masked, but for the viewer's own
 * @param endDocument the document that ended it, null while open
 */
public record AssignmentView(
        AssignmentId id,
        UnitRole role,
        PersonId person,
        String name,
        String post,
        String phone,
        String email,
        @Nullable LocalDate verifiedOn,
        LocalDate from,
        @Nullable LocalDate until,
        OrderingDocument document,
        @Nullable OrderingDocument endDocument,
        int version) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The last day of it. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    /** Recorded by mistake: ended on the day it began. */
    public boolean isVoid() {
        return from.equals(until);
    }
}
