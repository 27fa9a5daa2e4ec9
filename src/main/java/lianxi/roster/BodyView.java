package lianxi.roster;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What a body is called on a day, and at which unit it sits (设在). */
public record BodyView(
        Body body,
        String name,
        @Nullable UnitId seat,
        @Nullable String seatName) {}
