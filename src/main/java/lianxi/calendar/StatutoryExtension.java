package lianxi.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An extension of a statutory limit (延长期限, 行政许可法 Art. 42): granted once by the deciding authority's own head before
 * the limit ends, by a document that tells the applicant why. It is recorded here and granted elsewhere.
 *
 * @param workdays how many working days it adds
 * @param document number or title of the authority's document
 */
public record StatutoryExtension(int workdays, LocalDate grantedOn, String document, String reason) {

    private static final int LONGEST = 10;
    private static final int LONGEST_JOINTLY = 15;

    public StatutoryExtension {
        Objects.requireNonNull(grantedOn);
        if (workdays < 1) {
            throw new IllegalArgumentException("An extension adds days, not " + workdays);
        }
        if (document.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("An extension names its document and its reason");
        }
    }

    /** What the law has against an extension. */
    public enum Refusal {
        /** Only a statutory limit in working days is extended under Art. 42. */
        NOT_STATUTORY,
        /** A limit is extended once. */
        ALREADY_EXTENDED,
        /** More than ten working days, fifteen where authorities decide together. */
        TOO_LONG,
        /** Granted before the limit began. */
        TOO_EARLY,
        /** Granted after the limit had ended. */
        TOO_LATE;

        public String messageKey() {
            return "calendar.extension." + name();
        }
    }

    /** The most that the law lets a limit be extended by: ten working days, fifteen on the forty-five of joint handling. */
    public static int longest(TimeLimit limit) {
        return limit.amount() == LicensingLaw.DECIDE_JOINTLY_WITHIN ? LONGEST_JOINTLY : LONGEST;
    }

    /** Why the law does not let this clock be extended so; empty if it does. */
    public Optional<Refusal> refusal(LegalClock clock, WorkCalendar calendar) {
        TimeLimit limit = clock.limit();
        if (limit.nature() != TimeLimit.Nature.STATUTORY || limit.unit() != TimeLimit.Unit.WORKING) {
            return Optional.of(Refusal.NOT_STATUTORY);
        }
        if (clock.extendedBy() > 0) {
            return Optional.of(Refusal.ALREADY_EXTENDED);
        }
        if (workdays > longest(limit)) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (grantedOn.isBefore(clock.startedOn())) {
            return Optional.of(Refusal.TOO_EARLY);
        }
        return clock.due(calendar, grantedOn).isPassed(grantedOn) ? Optional.of(Refusal.TOO_LATE) : Optional.empty();
    }
}
