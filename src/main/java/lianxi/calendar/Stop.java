package lianxi.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span whose days do not count in a limit (不计入时限), both ends inclusive; open while its end is not known.
 *
 * @param ground null where none was recorded, as in a trial count
 */
public record Stop(
        LocalDate from, @Nullable LocalDate to, @Nullable StopGround ground) {

    public Stop {
        Objects.requireNonNull(from);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A stop cannot end on " + to + ", before it began on " + from);
        }
    }

    public Stop(LocalDate from, @Nullable LocalDate to) {
        this(from, to, null);
    }

    public static Stop open(LocalDate from) {
        return open(from, null);
    }

    public static Stop open(LocalDate from, @Nullable StopGround ground) {
        return new Stop(from, null, ground);
    }

    public Stop closedOn(LocalDate last) {
        return new Stop(from, last, ground);
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
