package lianxi.permit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendars;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.schedule.ScheduleMarks;
import lianxi.project.schedule.ScheduleService;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves permit tracks: units those they follow, the office any. A version that a form was opened with is compared with
 * the track's; null skips the check.
 */
@Service
public class PermitService {

    private final TrackDesk desk;
    private final StopRules stops;
    private final PermitTracks tracks;
    private final PermitLog log;
    private final CatalogueQueries catalogues;
    private final ProjectQueries projects;
    private final RosterQueries roster;
    private final WorkCalendars calendars;
    private final TrackConflicts conflicts;
    private final ScheduleMarks schedules;
    private final ScheduleService plans;
    private final AuditTrail audit;

    PermitService(
            TrackDesk desk,
            StopRules stops,
            PermitTracks tracks,
            PermitLog log,
            CatalogueQueries catalogues,
            ProjectQueries projects,
            RosterQueries roster,
            WorkCalendars calendars,
            TrackConflicts conflicts,
            ScheduleMarks schedules,
            ScheduleService plans,
            AuditTrail audit) {
        this.desk = desk;
        this.stops = stops;
        this.tracks = tracks;
        this.log = log;
        this.catalogues = catalogues;
        this.projects = projects;
        this.roster = roster;
        this.calendars = calendars;
        this.conflicts = conflicts;
        this.schedules = schedules;
        this.plans = plans;
        this.audit = audit;
    }

    /**
     * Applies the catalogue to a project: opens the tracks answered for the first time, with their place in its
     * schedule, and changes the others.
     */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void applyCatalogue(Actor actor, ProjectId project, List<PermitAnswer> answers) {
        projects.project(project);
        Catalogue catalogue = catalogues.catalogue();
        List<PermitTrack> known = tracks.ofProject(project.value());
        Collection<UnitId> units = followers();
        for (PermitAnswer answer : answers) {
            PermitType type = catalogue.type(answer.code()).orElseThrow(NotFoundException::new);
            if (!units.contains(answer.unit())) {
                throw new RefusedException("answers[" + answer.code() + "].unit", "permit.refused.unit");
            }
            known.stream()
                    .filter(track -> track.code().equals(answer.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            track -> change(actor, track, type, answer), () -> open(actor, project, type, answer));
        }
        schedules.touch(project);
        tracks.flush();
        plans.applyTemplate(actor, project, null);
    }

    /** The units that may follow a permit: every unit of the group or with a duty. */
    private Collection<UnitId> followers() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(unit -> unit.id())
                .toList();
    }

    private void open(Actor actor, ProjectId project, PermitType type, PermitAnswer answer) {
        List<Long> steps = type.steps().stream().map(StepType::id).toList();
        PermitTrack track = tracks.save(new PermitTrack(
                project, type.code(), answer.need(), answer.reason(), answer.unit(), steps, desk.today(), desk.now()));
        log.append(actor, track.id(), TrackEvent.Kind.UNIT, answer.unit(), null, null);
        log.append(actor, track.id(), TrackEvent.Kind.NEED, answer.need(), null, answer.reason());
        audit.record(
                actor,
                "permit.open",
                "permit_track",
                track.id(),
                AuditFields.of("need", null, answer.need()).changed("unit", null, answer.unit()));
    }

    private void change(Actor actor, PermitTrack track, PermitType type, PermitAnswer answer) {
        conflicts.checkAnswer(track, type, answer);
        boolean needChanged = track.need() != answer.need() || !Objects.equals(track.needReason(), reasonOf(answer));
        if (needChanged) {
            Need before = track.need();
            clarify(track, type, answer);
            log.append(actor, track.id(), TrackEvent.Kind.NEED, answer.need(), before, answer.reason());
            audit.record(
                    actor, "permit.clarify", "permit_track", track.id(), AuditFields.of("need", before, answer.need()));
        }
        if (!track.unit().equals(answer.unit())) {
            handOver(actor, track, answer.unit(), answer.reason());
        }
    }

    /** A refusal names the permit: the form asks about many at once. */
    private void clarify(PermitTrack track, PermitType type, PermitAnswer answer) {
        try {
            track.clarify(answer.need(), answer.reason(), desk.now());
        } catch (RefusedException refused) {
            throw new RefusedException(null, refused.messageKey() + ".named", type.name());
        }
    }

    @Nullable
    private static String reasonOf(PermitAnswer answer) {
        return answer.need() == Need.NEEDED ? null : answer.reason();
    }

    /** Moves a step on by one action of its lifecycle. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void move(
            Actor actor, TrackId id, StepId stepId, StepAction action, StepEntry entry, @Nullable Integer version) {
        PermitTrack track = desk.writable(
                actor, id, version, action.messageKey(), entry.on(), entry.documentNumber(), entry.note());
        PermitStep step = track.step(stepId);
        desk.checkDay(track, "on", entry.on());
        if (action.needsNote() && (entry.note() == null || entry.note().isBlank())) {
            throw new RefusedException("note", "permit.refused.note");
        }
        PermitType type = desk.type(track);
        Ball decider = Ball.of(type.decider());
        Ball before = track.ballHolder(decider);
        StepState from = step.state();
        StepChange change = change(type, step, action, entry);
        perform(step, change);
        track.stepMoved(before, decider, entry.on(), desk.now());
        desk.recorded(actor, step, change, entry, from);
    }

    private StepChange change(PermitType type, PermitStep step, StepAction action, StepEntry entry) {
        return switch (action) {
            case ACCEPT -> StepChange.accepted(entry.on(), limitFor(type, step, entry));
            case BEGIN_REVIEW -> {
                stops.check(
                        desk.limit(type, step), entry.stop(), step.progress().submittedOn(), desk.today());
                yield StepChange.stopped(entry.on(), null, entry.stop());
            }
            default -> StepChange.of(action, entry.on());
        };
    }

    private static void perform(PermitStep step, StepChange change) {
        LocalDate on = change.on();
        switch (change.action()) {
            case START_PREPARING -> step.startPreparing(on);
            case SUBMIT -> step.submit(on);
            case ASK_SUPPLEMENT -> step.askSupplement(on);
            case SUPPLEMENT -> step.supplement(on);
            case DECLINE -> step.decline(on);
            case ACCEPT -> step.accept(on, change.limitId());
            case BEGIN_REVIEW -> step.beginReview(on, change.stop());
            case END_REVIEW -> step.endReview(on);
            case GRANT -> step.grant(on);
            case REFUSE -> step.refuse(on);
            case DELIVER -> step.deliver(on);
            case WITHDRAW -> step.withdraw(on);
            case MARK_NOT_NEEDED -> step.markNotNeeded(on);
            case REFILE -> step.refile(on);
            case STOP, EXTEND, PROLONG -> throw new RefusedException("action", "permit.refused.action");
        }
    }

    /** The version in force on the day from which the clock runs; of several side by side the one that was named. */
    @Nullable
    private Long limitFor(PermitType type, PermitStep step, StepEntry entry) {
        LocalDate from = clockFrom(type, step, entry.on());
        Collection<LimitVersion> inForce = type.step(step.typeStepId()).inForce(from);
        if (inForce.size() <= 1) {
            return inForce.stream().map(LimitVersion::id).findFirst().orElse(null);
        }
        return inForce.stream()
                .filter(version -> version.variant().equals(entry.variant()))
                .map(LimitVersion::id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("variant", "permit.refused.variant"));
    }

    private LocalDate clockFrom(PermitType type, PermitStep step, LocalDate acceptedOn) {
        if (step.state().after(StepAction.ACCEPT).isEmpty()) {
            return acceptedOn;
        }
        StepProgress accepted = step.progress().after(StepChange.accepted(acceptedOn, null));
        return new StepFacts(accepted, null, StepFacts.isLicence(type.decider()))
                .clockFrom(calendars.current(), desk.today())
                .orElse(acceptedOn);
    }

    /** Takes back the latest entry of a step because it was wrong (更正); both stay visible. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void strikeLast(Actor actor, TrackId id, StepId stepId, String reason, @Nullable Integer version) {
        PermitTrack track = desk.writable(actor, id, version, "permit.strike", reason);
        PermitStep step = track.step(stepId);
        List<StepEvent> holding = StepEvent.holding(log.ofStep(stepId));
        if (holding.isEmpty()) {
            throw new RefusedException("strikeReason", "permit.refused.nothingToStrike");
        }
        TrackDesk.requireText("strikeReason", reason);
        Ball decider = Ball.of(desk.type(track).decider());
        Ball before = track.ballHolder(decider);
        StepState from = step.state();
        int last = holding.size() - 1;
        step.correctTo(holding.subList(0, last));
        track.stepMoved(before, decider, desk.today(), desk.now());
        desk.struck(actor, step, holding.get(last), reason, from);
    }

    /** Hands the ball (谁在办) by hand until the next entry; null lets it follow from the state again. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void handBall(
            Actor actor, TrackId id, @Nullable Ball holder, @Nullable String reason, @Nullable Integer version) {
        PermitTrack track =
                desk.writable(actor, id, version, "permit.ball", holder == null ? null : holder.messageKey(), reason);
        if (!track.state().isOpen()) {
            throw new RefusedException("holder", "permit.refused.closed");
        }
        Ball decider = Ball.of(desk.type(track).decider());
        Ball before = track.ballHolder(decider);
        track.handBall(holder, decider, desk.today(), desk.now());
        desk.set(actor, track, TrackEvent.Kind.BALL, holder, before, reason);
    }

    /** Says why the track rests (搁置), or with null that it goes on. No clock stops for it. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void hold(
            Actor actor, TrackId id, @Nullable HoldReason reason, @Nullable String note, @Nullable Integer version) {
        PermitTrack track =
                desk.writable(actor, id, version, "permit.hold", reason == null ? null : reason.messageKey(), note);
        if (!track.state().isOpen()) {
            throw new RefusedException("hold", "permit.refused.closed");
        }
        HoldReason before = track.hold();
        track.hold(reason, note, desk.now());
        desk.set(actor, track, TrackEvent.Kind.HOLD, reason, before, note);
    }

    /** Signs the unit's own view (本单位判断), or with a blank text takes it back; no light changes. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void judge(Actor actor, TrackId id, @Nullable String text, @Nullable Integer version) {
        PermitTrack track = desk.writable(actor, id, version, "permit.judgement", text);
        String before = track.judgement();
        String after = text == null || text.isBlank() ? null : text.strip();
        track.judge(after, actor.name(), desk.now());
        desk.set(actor, track, TrackEvent.Kind.JUDGEMENT, after, before, null);
    }

    /** Records that somebody looked and nothing has changed (核实无变化). */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void verify(Actor actor, TrackId id, @Nullable Integer version) {
        PermitTrack track = desk.writable(actor, id, version, "permit.verify");
        track.verify(actor.name(), desk.now());
        desk.set(actor, track, TrackEvent.Kind.VERIFIED, null, null, null);
    }

    /** Gives the track to another unit (改派责任单位). */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void reassign(Actor actor, TrackId id, UnitId unit, @Nullable String reason, @Nullable Integer version) {
        PermitTrack track = desk.writable(actor, id, version, "permit.reassign", reason);
        if (!followers().contains(unit)) {
            throw new RefusedException("unit", "permit.refused.unit");
        }
        TrackDesk.requireText("unitReason", reason);
        if (!track.unit().equals(unit)) {
            handOver(actor, track, unit, reason);
        }
    }

    private void handOver(Actor actor, PermitTrack track, UnitId unit, @Nullable String reason) {
        UnitId before = track.unit();
        track.reassign(unit, desk.now());
        desk.set(actor, track, TrackEvent.Kind.UNIT, unit, before, reason);
    }
}
