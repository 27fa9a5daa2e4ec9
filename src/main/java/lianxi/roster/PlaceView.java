package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a body, in printed order.
 *
 * @param post as printed, with the unit's name if it was printed so; may be empty
 * @param concurrent printed with （兼）
 * @param until the first day it no longer holds, null while open
 */
public record PlaceView(
        PlaceId id,
        Body body,
        PlaceRole role,
        PersonId person,
        String name,
        @Nullable UnitId unit,
        @Nullable String unitName,
        String post,
        boolean concurrent,
        int position,
        LocalDate from,
        @Nullable LocalDate until,
        OrderingDocument document,
        int version) {}
