package lianxi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of days of a reckoning that are told in one line (计时区间); ordinary weekends do not break it.
 *
 * @param days how many of its days count, or for a holiday or stop how many do not
 * @param name the holiday's name, or null
 * @param ground why the clock was stopped, or null
 */
public record Stretch(
        Kind kind,
        LocalDate from,
        LocalDate to,
        int days,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable StopGround ground) {

    /** What became of the days. */
    public enum Kind {
        /** Counted in the limit. */
        COUNTED(true),
        /** A worked weekend day (调休上班), counted. */
        MAKE_UP(true),
        /** Counted in the extension (延长期限). */
        EXTENDED(true),
        /** A holiday that a limit in working days passes over. */
        HOLIDAY(false),
        /** Not counted: the clock was stopped. */
        STOPPED(false),
        /** Not counted: the clock has been stopped until today and still is. */
        STILL_STOPPED(false),
        /** From the last counted day, which is free, to the next working day. */
        ROLLED(false),
        /** From the day it rolled to, which a stop covers, to the next working day outside. */
        MOVED_ON(false),
        /** A stop that has no day in the count. */
        IDLE_STOP(false);

        private final boolean counted;

        Kind(boolean counted) {
            this.counted = counted;
        }

        public boolean isCounted() {
            return counted;
        }
    }

    static Stretch of(Kind kind, LocalDate from, LocalDate to, int days) {
        return new Stretch(kind, from, to, days, null, null, null);
    }

    static Stretch of(Kind kind, LocalDate from, LocalDate to, int days, @Nullable StopGround ground) {
        return new Stretch(kind, from, to, days, null, null, ground);
    }

    Stretch through(LocalDate last, int more) {
        return new Stretch(kind, from, last, days + more, name, nameEn, ground);
    }
}
