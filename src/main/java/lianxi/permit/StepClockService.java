package lianxi.permit;

import java.time.LocalDate;
import lianxi.calendar.DueDate;
import lianxi.calendar.LegalClock;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendars;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what moves a step's due date: stops that are over or go on, and extensions (暂停计时、延长期限). */
@Service
public class StepClockService {

    private final TrackDesk desk;
    private final StopRules stops;
    private final PermitService permits;
    private final WorkCalendars calendars;

    StepClockService(TrackDesk desk, StopRules stops, PermitService permits, WorkCalendars calendars) {
        this.desk = desk;
        this.stops = stops;
        this.permits = permits;
        this.calendars = calendars;
    }

    /** Stops the clock: from a day on, or for a span that is over. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void stop(Actor actor, TrackId id, StepId stepId, StopEntry stop, @Nullable Integer version) {
        if (stop.to() == null) {
            permits.move(actor, id, stepId, StepAction.BEGIN_REVIEW, stop.entry(), version);
        } else {
            addStop(actor, id, stepId, stop, version);
        }
    }

    private void addStop(Actor actor, TrackId id, StepId stepId, StopEntry stop, @Nullable Integer version) {
        PermitTrack track = desk.writable(actor, id, version, StepAction.STOP.messageKey(), stop.from(), stop.note());
        PermitStep step = track.step(stepId);
        desk.checkDay(track, "from", stop.from());
        desk.checkDay(track, "to", stop.to());
        TrackDesk.requireText("note", stop.note());
        stops.check(
                desk.limit(desk.type(track), step),
                stop.terms(),
                step.progress().submittedOn(),
                desk.today());
        StepState from = step.state();
        step.addStop(stop.from(), stop.to(), stop.terms());
        track.clockMoved(desk.now());
        desk.recorded(actor, step, StepChange.stopped(stop.from(), stop.to(), stop.terms()), stop.entry(), from);
    }

    /**
     * Records that the authority's own head extended a statutory limit: once, before it ran out, by no more than the law
     * of that limit allows.
     */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void extend(Actor actor, TrackId id, StepId stepId, ExtensionEntry told, @Nullable Integer version) {
        PermitTrack track = desk.writable(
                actor, id, version, StepAction.EXTEND.messageKey(), told.on(), told.documentNumber(), told.reason());
        PermitStep step = track.step(stepId);
        desk.checkDay(track, "on", told.on());
        PermitType type = desk.type(track);
        LimitVersion limit = desk.limit(type, step);
        checkExtensible(limit, told.days());
        if (told.on().isBefore(step.progress().acceptedOn())) {
            throw new RefusedException(
                    "on", "permit.refused.beforeLast", step.progress().acceptedOn());
        }
        LegalClock clock = clock(type, step, limit.limit());
        DueDate before = clock.due(calendars.current(), told.on());
        if (before.isPassed(told.on())) {
            throw new RefusedException("on", "permit.refused.extendedLate", before.date());
        }
        DueDate after = clock.extendedBy(told.days()).due(calendars.current(), desk.today());
        ExtensionTerms terms = new ExtensionTerms(told.days(), told.approvedBy(), before.date(), after.date());
        record(actor, track, step, StepChange.extended(StepAction.EXTEND, told.on(), terms), told.entry());
    }

    private static void checkExtensible(@Nullable LimitVersion limit, int days) {
        if (limit == null || limit.limit() == null) {
            throw new RefusedException(null, "permit.refused.noLimit");
        }
        if (limit.limit().nature() != TimeLimit.Nature.STATUTORY) {
            throw new RefusedException(null, "permit.refused.extendPromised");
        }
        if (limit.extensionMax() == null) {
            throw new RefusedException(null, "permit.refused.notExtensible", limit.legalBasis());
        }
        if (days < 1 || days > limit.extensionMax()) {
            String basis = limit.extensionBasis() == null ? limit.legalBasis() : limit.extensionBasis();
            throw new RefusedException("days", "permit.refused.extensionDays", limit.extensionMax(), basis);
        }
    }

    /** Moves a promised limit to the day that was granted; the days that this takes count in its own unit. */
    void prolong(
            Actor decider, PermitTrack track, PermitStep step, LocalDate newDue, String approvedBy, StepEntry told) {
        PermitType type = desk.type(track);
        LimitVersion limit = desk.limit(type, step);
        LegalClock clock = clock(type, step, limit.limit());
        LocalDate before = clock.due(calendars.current(), desk.today()).date();
        int days = 0;
        while (clock.extendedBy(clock.extendedBy() + days)
                .due(calendars.current(), desk.today())
                .date()
                .isBefore(newDue)) {
            days++;
        }
        ExtensionTerms terms = new ExtensionTerms(days, approvedBy, before, newDue);
        record(decider, track, step, StepChange.extended(StepAction.PROLONG, desk.today(), terms), told);
    }

    private void record(Actor actor, PermitTrack track, PermitStep step, StepChange change, StepEntry told) {
        StepState from = step.state();
        step.extend(change.action(), change.on(), change.extension());
        track.clockMoved(desk.now());
        desk.recorded(actor, step, change, told, from);
    }

    private LegalClock clock(PermitType type, PermitStep step, TimeLimit limit) {
        return new StepFacts(step.progress(), limit, StepFacts.isLicence(type.decider()))
                .decisionClock(calendars.current(), desk.today())
                .orElseThrow();
    }
}
