package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A leader in charge of a unit (分管领导), present, coming or past.
 *
 * @param until the first day without it, null while open
 * @param endDocument the document that ended it, null while open
 */
public record ChargeView(
        ChargeId id,
        UnitId unit,
        PersonId leader,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        OrderingDocument document,
        @Nullable OrderingDocument endDocument,
        int version) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    /** Recorded by mistake: ended on the day it began. */
    public boolean isVoid() {
        return from.equals(until);
    }
}
