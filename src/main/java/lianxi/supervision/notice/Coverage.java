package lianxi.supervision.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a notice covers (通报时段).
 *
 * @param period the cadence's period; null for one drafted by hand
 */
record Coverage(@Nullable String period, LocalDate from, LocalDate to) {

    Coverage {
        from = from.isAfter(to) ? to : from;
    }

    /** Whether the period is a month, so that it is called by it. */
    boolean isMonth() {
        return period != null && period.matches("\\d{4}-\\d{2}");
    }
}
