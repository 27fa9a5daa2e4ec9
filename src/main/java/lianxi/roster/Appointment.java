package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Puts a person into a body from a day on.
 *
 * @param unit the unit the place is printed with, null for none
 * @param post as printed; may be empty
 * @param concurrent printed with （兼）
 * @param position the place in printed order, from 1; null puts the person last
 */
public record Appointment(
        Body body,
        PlaceRole role,
        PersonId person,
        @Nullable UnitId unit,
        String post,
        boolean concurrent,
        @Nullable Integer position,
        LocalDate from,
        OrderingDocument document) {}
