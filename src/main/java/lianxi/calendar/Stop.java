package lianxi.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A span whose days do not count in a limit (不计入时限), both ends inclusive; open while its end is not known. */
public record Stop(LocalDate from, @Nullable LocalDate to) {

    public Stop {
        Objects.requireNonNull(from);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A stop cannot end on " + to + ", before it began on " + from);
        }
    }

    public static Stop open(LocalDate from) {
        return new Stop(from, null);
    }

    public Stop closedOn(LocalDate last) {
        return new Stop(from, last);
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
