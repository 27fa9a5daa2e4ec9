package lianxi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From which day an application counts as accepted (受理, 行政许可法 Art. 32). What must be completed is told once within five
 * working days of receipt; if it is not, the application is accepted from the day of receipt (视为受理), and what is
 * asked for later, or a second time, does not hold. After a supplemented filing the day of that receipt counts.
 *
 * @param filing the receipt that decides
 * @param supplemented whether it is the one after a 补正
 * @param tellBy the last day for telling what must be completed
 * @param from the day from which the limit's clock runs; null while the application is not accepted
 */
public record Acceptance(
        Outcome outcome,
        Filing filing,
        boolean supplemented,
        LocalDate tellBy,
        @Nullable LocalDate from,
        boolean provisional) {

    /** Where the application stands. */
    public enum Outcome {
        /** Received; there is still time to tell what must be completed. */
        PENDING,
        /** Told in time what must be completed (补正), and not filed again. */
        SUPPLEMENTING,
        /** Accepted by the authority. */
        ACCEPTED,
        /** Accepted by law from the day of receipt (视为受理): nothing was told in time. */
        DEEMED
    }

    /** A receipt of materials, and when the authority told what must be completed; null if it did not. */
    public record Filing(LocalDate receivedOn, @Nullable LocalDate toldOn) {

        public Filing {
            Objects.requireNonNull(receivedOn);
        }
    }

    /** The application as it stands at the end of today; what was recorded for a later day is not known yet. */
    public static Acceptance of(
            LocalDate receivedOn,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate acceptedOn,
            LocalDate today,
            WorkCalendar calendar) {
        return of(List.of(new Filing(receivedOn, toldOn)), acceptedOn, today, calendar);
    }

    /**
     * The same for an application that was supplemented: its receipts, oldest first.
     *
     * @throws IllegalArgumentException without any receipt
     */
    public static Acceptance of(
            List<Filing> filings, @Nullable LocalDate acceptedOn, LocalDate today, WorkCalendar calendar) {
        if (filings.isEmpty()) {
            throw new IllegalArgumentException("Nothing was received that could be accepted");
        }
        Filing first = asKnown(filings.get(0), today);
        boolean supplemented = toldInTime(first, calendar)
                && filings.size() > 1
                && !filings.get(1).receivedOn().isAfter(today);
        Filing deciding = supplemented ? asKnown(filings.get(1), today) : first;
        return judged(deciding, supplemented, known(acceptedOn, today), today, calendar);
    }

    private static Acceptance judged(
            Filing filing, boolean supplemented, @Nullable LocalDate accepted, LocalDate today, WorkCalendar calendar) {
        LocalDate tellBy = tellBy(filing, calendar);
        boolean held = !supplemented && toldInTime(filing, calendar);
        boolean acceptedInTime = accepted != null && (held || !accepted.isAfter(tellBy));
        Outcome outcome;
        if (acceptedInTime) {
            outcome = Outcome.ACCEPTED;
        } else if (held) {
            outcome = Outcome.SUPPLEMENTING;
        } else {
            outcome = today.isAfter(tellBy) ? Outcome.DEEMED : Outcome.PENDING;
        }
        LocalDate from = switch (outcome) {
            case ACCEPTED -> accepted;
            case DEEMED -> filing.receivedOn();
            case PENDING, SUPPLEMENTING -> null;
        };
        boolean provisional = calendar.isProvisional(filing.receivedOn().plusDays(1), tellBy);
        return new Acceptance(outcome, filing, supplemented, tellBy, from, provisional);
    }

    private static boolean toldInTime(Filing filing, WorkCalendar calendar) {
        return filing.toldOn() != null && !filing.toldOn().isAfter(tellBy(filing, calendar));
    }

    private static LocalDate tellBy(Filing filing, WorkCalendar calendar) {
        return calendar.plusWorkdays(filing.receivedOn(), LicensingLaw.TELL_WITHIN);
    }

    private static Filing asKnown(Filing filing, LocalDate today) {
        return new Filing(filing.receivedOn(), known(filing.toldOn(), today));
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? null : day;
    }

    public boolean isAccepted() {
        return from != null;
    }

    /** Accepted by law, not by the authority (视为受理). */
    public boolean isDeemed() {
        return outcome == Outcome.DEEMED;
    }

    /** Whether something was asked for too late to hold (逾期告知). */
    public boolean isToldTooLate() {
        return !supplemented && filing.toldOn() != null && filing.toldOn().isAfter(tellBy);
    }

    /** Whether something was asked for a second time, which does not hold: it is told once (一次告知). */
    public boolean isToldAgain() {
        return supplemented && filing.toldOn() != null;
    }
}
