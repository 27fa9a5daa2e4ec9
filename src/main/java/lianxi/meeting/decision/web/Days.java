package lianxi.meeting.decision.web;

import lianxi.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/** Working days as forms ask for them (限期工作日数). */
final class Days {

    static final int MOST = 730;

    private Days() {}

    /** An internal limit of so many working days; null without a number. */
    static @Nullable TimeLimit limit(@Nullable Integer days) {
        return days == null ? null : new TimeLimit(days, TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, null, null);
    }
}
