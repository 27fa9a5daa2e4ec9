package lianxi.permit;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.calendar.Acceptance;
import lianxi.calendar.DueDate;
import lianxi.calendar.LegalClock;
import lianxi.calendar.LicensingLaw;
import lianxi.calendar.LightFacts;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import lianxi.permit.catalogue.Decider;
import org.jspecify.annotations.Nullable;

/**
 * A step's progress with its limit: what its clock says (环节计时).
 *
 * @param limit the limit in force on its acceptance; before it the one that would apply
 * @param licence whether an administrative authority decides; a grid company's opinion falls under no law of licences
 * @param outlook what the schedule says of it; null where it has none
 */
record StepFacts(
        StepProgress progress,
        @Nullable TimeLimit limit,
        boolean licence,
        @Nullable ScheduleOutlook outlook) {

    StepFacts(StepProgress progress, @Nullable TimeLimit limit, boolean licence) {
        this(progress, limit, licence, null);
    }

    static boolean isLicence(Decider decider) {
        return decider == Decider.AUTHORITY || decider == Decider.SUPERIOR;
    }

    StepState state() {
        return progress.state();
    }

    /** Still to be brought to an end, so that the schedule's word about it counts. */
    boolean isUnfinished() {
        return state().isOpen() || state() == StepState.GRANTED;
    }

    /** How it came to be accepted (受理、视为受理); none before it is handed in, or where no authority decides. */
    Optional<Acceptance> acceptance(WorkCalendar calendar, LocalDate today) {
        if (!licence || progress.filings().isEmpty() || state() == StepState.NOT_ADMITTED) {
            return Optional.empty();
        }
        return Optional.of(Acceptance.of(progress.filings().receipts(), progress.acceptedOn(), today, calendar));
    }

    /** Accepted by law although nobody has recorded an acceptance in time (视为受理). */
    boolean isDeemed(WorkCalendar calendar, LocalDate today) {
        return acceptance(calendar, today).filter(Acceptance::isDeemed).isPresent();
    }

    /** The day of the acceptance, from the next one of which the limit counts. */
    Optional<LocalDate> clockFrom(WorkCalendar calendar, LocalDate today) {
        return acceptance(calendar, today)
                .map(Acceptance::from)
                .or(() -> Optional.ofNullable(progress.acceptedOn()).filter(day -> !licence));
    }

    /** The clock of the decision, from acceptance; none before it or without a limit. */
    Optional<LegalClock> decisionClock(WorkCalendar calendar, LocalDate today) {
        return clockFrom(calendar, today)
                .filter(from -> limit != null)
                .map(from -> new LegalClock(limit, from, progress.stops().spans(), progress.extendedBy()));
    }

    /** The clock of the delivery, from the decision on a licence (Art. 44). */
    Optional<LegalClock> deliveryClock() {
        return Optional.ofNullable(progress.decidedOn()).filter(day -> licence).map(LicensingLaw.DELIVERY::startedOn);
    }

    /** The clock that runs now: the decision's once accepted, the delivery's once decided. */
    Optional<LegalClock> runningClock(WorkCalendar calendar, LocalDate today) {
        return switch (state()) {
            case SUBMITTED, SUPPLEMENTING, ACCEPTED, IN_REVIEW -> decisionClock(calendar, today);
            case GRANTED, REFUSED -> deliveryClock();
            default -> Optional.empty();
        };
    }

    /** The due date of the running clock, with an open stop counted through today. */
    @Nullable
    LocalDate due(WorkCalendar calendar, LocalDate today) {
        return runningClock(calendar, today)
                .map(clock -> clock.due(calendar, today).date())
                .orElse(null);
    }

    Optional<DueDate> decisionDue(WorkCalendar calendar, LocalDate today) {
        return decisionClock(calendar, today).map(clock -> clock.due(calendar, today));
    }

    /** Decided after its limit (逾期办结). */
    boolean decidedLate(WorkCalendar calendar) {
        LocalDate on = progress.decidedOn();
        return on != null
                && decisionDue(calendar, on).filter(due -> due.isPassed(on)).isPresent();
    }

    LightFacts lightFacts(WorkCalendar calendar, LocalDate today) {
        LightFacts facts = switch (state()) {
            case NOT_STARTED -> LightFacts.notStarted(null);
            case PREPARING, SUBMITTED, SUPPLEMENTING, ACCEPTED, GRANTED -> LightFacts.running(due(calendar, today));
            case IN_REVIEW -> LightFacts.suspended(due(calendar, today));
            case NOT_ADMITTED, REFUSED, REFUSAL_DELIVERED -> LightFacts.refused();
            case DELIVERED -> delivered(calendar);
            case NOT_NEEDED -> LightFacts.notNeeded();
        };
        return facts.with(outlook);
    }

    private LightFacts delivered(WorkCalendar calendar) {
        LocalDate on = progress.decidedOn();
        return LightFacts.completed(
                on == null ? null : decisionDue(calendar, on).map(DueDate::date).orElse(null), on);
    }
}
