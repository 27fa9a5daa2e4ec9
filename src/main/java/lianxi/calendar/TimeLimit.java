package lianxi.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit for doing something (办理时限) with its legal basis and the version of that basis.
 * A statutory limit comes from law, a promised one (承诺/内部时限) from the authority's own word or the office.
 */
public record TimeLimit(
        int amount,
        Unit unit,
        Nature nature,
        @Nullable String legalBasis,
        @Nullable LocalDate versionDate) {

    /** What the limit counts: 工作日 or 自然日. */
    public enum Unit {
        WORKING,
        CALENDAR;

        public String messageKey() {
            return "calendar.limit.unit." + name();
        }
    }

    /** Where the limit comes from: 法定 or 承诺/内部. */
    public enum Nature {
        STATUTORY,
        PROMISED;

        public String messageKey() {
            return "calendar.limit.nature." + name();
        }
    }

    public TimeLimit {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(nature);
        if (amount < 1) {
            throw new IllegalArgumentException("A limit is at least one day, not " + amount);
        }
    }

    public static TimeLimit workdays(int amount, Nature nature, String legalBasis, LocalDate versionDate) {
        return new TimeLimit(amount, Unit.WORKING, nature, legalBasis, versionDate);
    }

    public static TimeLimit calendarDays(int amount, Nature nature, String legalBasis, LocalDate versionDate) {
        return new TimeLimit(amount, Unit.CALENDAR, nature, legalBasis, versionDate);
    }

    /** The clock that the event starts; the event's own day does not count. */
    public LegalClock startedOn(LocalDate event) {
        return new LegalClock(this, event);
    }
}
