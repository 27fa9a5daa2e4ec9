package lianxi.permit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.ScheduleMarks;
import lianxi.project.schedule.ScheduleService;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
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

    private static final LocalDate LATEST_TARGET = LocalDate.of(2099, 12, 31);

    private final PermitTracks tracks;
    private final PermitLog log;
    private final CatalogueQueries catalogues;
    private final ProjectQueries projects;
    private final RosterQueries roster;
    private final TrackConflicts conflicts;
    private final ScheduleMarks schedules;
    private final ScheduleService plans;
    private final AuditTrail audit;
    private final Clock clock;

    PermitService(
            PermitTracks tracks,
            PermitLog log,
            CatalogueQueries catalogues,
            ProjectQueries projects,
            RosterQueries roster,
            TrackConflicts conflicts,
            ScheduleMarks schedules,
            ScheduleService plans,
            AuditTrail audit,
            Clock clock) {
        this.tracks = tracks;
        this.log = log;
        this.catalogues = catalogues;
        this.projects = projects;
        this.roster = roster;
        this.conflicts = conflicts;
        this.schedules = schedules;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
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
                project, type.code(), answer.need(), answer.reason(), answer.unit(), steps, today(), now()));
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
            track.clarify(answer.need(), answer.reason(), now());
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
        PermitTrack track =
                writable(actor, id, version, action.messageKey(), entry.on(), entry.documentNumber(), entry.note());
        PermitStep step = track.step(stepId);
        if (track.need() != Need.NEEDED) {
            throw new RefusedException("action", "permit.refused.notNeeded");
        }
        checkEntry(track, action, entry);
        PermitType type = type(track);
        Ball decider = Ball.of(type.decider());
        Ball before = track.ballHolder(decider);
        Long limitId = action == StepAction.ACCEPT ? limitFor(type, step, entry) : null;
        StepState from = step.state();
        perform(step, action, entry.on(), limitId);
        track.stepMoved(before, decider, entry.on(), now());
        log.append(actor, step, action, entry, limitId);
        schedules.touch(track.project());
        audit.record(actor, "permit.move", "permit_step", stepId, AuditFields.of("state", from, step.state()));
    }

    private static void perform(PermitStep step, StepAction action, LocalDate on, @Nullable Long limitId) {
        switch (action) {
            case START_PREPARING -> step.startPreparing(on);
            case SUBMIT -> step.submit(on);
            case ASK_SUPPLEMENT -> step.askSupplement(on);
            case SUPPLEMENT -> step.supplement(on);
            case DECLINE -> step.decline(on);
            case ACCEPT -> step.accept(on, limitId);
            case BEGIN_REVIEW -> step.beginReview(on);
            case END_REVIEW -> step.endReview(on);
            case GRANT -> step.grant(on);
            case REFUSE -> step.refuse(on);
            case DELIVER -> step.deliver(on);
            case WITHDRAW -> step.withdraw(on);
            case MARK_NOT_NEEDED -> step.markNotNeeded(on);
            case REFILE -> step.refile(on);
        }
    }

    private void checkEntry(PermitTrack track, StepAction action, StepEntry entry) {
        if (entry.on().isAfter(today())) {
            throw new RefusedException("on", "permit.refused.future");
        }
        ProjectView project = projects.project(track.project());
        if (entry.on().isBefore(project.startedOn())) {
            throw new RefusedException("on", "permit.refused.beforeProject", project.startedOn());
        }
        if (action.needsNote() && (entry.note() == null || entry.note().isBlank())) {
            throw new RefusedException("note", "permit.refused.note");
        }
    }

    /** The version in force on the day of acceptance; where several stand side by side, the one that was named. */
    @Nullable
    private static Long limitFor(PermitType type, PermitStep step, StepEntry entry) {
        StepType stepType = type.steps().stream()
                .filter(one -> one.id() == step.typeStepId())
                .findFirst()
                .orElseThrow();
        Collection<LimitVersion> inForce = stepType.inForce(entry.on());
        if (inForce.size() <= 1) {
            return inForce.stream().map(LimitVersion::id).findFirst().orElse(null);
        }
        return inForce.stream()
                .filter(version -> version.variant().equals(entry.variant()))
                .map(LimitVersion::id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("variant", "permit.refused.variant"));
    }

    /** Takes back the latest entry of a step because it was wrong (更正); both stay visible. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void strikeLast(Actor actor, TrackId id, StepId stepId, String reason, @Nullable Integer version) {
        PermitTrack track = writable(actor, id, version, "permit.strike", reason);
        PermitStep step = track.step(stepId);
        List<StepEvent> holding = StepEvent.holding(log.ofStep(stepId));
        if (holding.isEmpty()) {
            throw new RefusedException("strikeReason", "permit.refused.nothingToStrike");
        }
        requireText("strikeReason", reason);
        Ball decider = Ball.of(type(track).decider());
        Ball before = track.ballHolder(decider);
        StepState from = step.state();
        int last = holding.size() - 1;
        step.correctTo(holding.subList(0, last));
        track.stepMoved(before, decider, today(), now());
        log.strike(actor, step, holding.get(last), today(), reason);
        schedules.touch(track.project());
        audit.record(actor, "permit.strike", "permit_step", stepId, AuditFields.of("state", from, step.state()));
    }

    /** Hands the ball (谁在办) by hand until the next entry; null lets it follow from the state again. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void handBall(
            Actor actor, TrackId id, @Nullable Ball holder, @Nullable String reason, @Nullable Integer version) {
        PermitTrack track =
                writable(actor, id, version, "permit.ball", holder == null ? null : holder.messageKey(), reason);
        if (!track.state().isOpen()) {
            throw new RefusedException("holder", "permit.refused.closed");
        }
        Ball decider = Ball.of(type(track).decider());
        Ball before = track.ballHolder(decider);
        track.handBall(holder, decider, today(), now());
        set(actor, track, TrackEvent.Kind.BALL, holder, before, reason);
        schedules.touch(track.project());
    }

    /** Says why the track rests (搁置), or with null that it goes on. No clock stops for it. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void hold(
            Actor actor, TrackId id, @Nullable HoldReason reason, @Nullable String note, @Nullable Integer version) {
        PermitTrack track =
                writable(actor, id, version, "permit.hold", reason == null ? null : reason.messageKey(), note);
        if (!track.state().isOpen()) {
            throw new RefusedException("hold", "permit.refused.closed");
        }
        HoldReason before = track.hold();
        track.hold(reason, note, now());
        set(actor, track, TrackEvent.Kind.HOLD, reason, before, note);
    }

    /** Sets or moves the target date; the earlier one stays with the reason. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void moveTarget(Actor actor, TrackId id, LocalDate day, @Nullable String reason, @Nullable Integer version) {
        PermitTrack track = writable(actor, id, version, "permit.target", day, reason);
        LocalDate before = track.targetOn();
        if (day.isBefore(projects.project(track.project()).startedOn()) || day.isAfter(LATEST_TARGET)) {
            throw new RefusedException("target", "permit.refused.target");
        }
        if (before != null) {
            requireText("targetReason", reason);
        }
        track.moveTarget(day, now());
        set(actor, track, TrackEvent.Kind.TARGET, day, before, reason);
    }

    /** Signs the unit's own view (本单位判断), or with a blank text takes it back; no light changes. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void judge(Actor actor, TrackId id, @Nullable String text, @Nullable Integer version) {
        PermitTrack track = writable(actor, id, version, "permit.judgement", text);
        String before = track.judgement();
        String after = text == null || text.isBlank() ? null : text.strip();
        track.judge(after, actor.name(), now());
        set(actor, track, TrackEvent.Kind.JUDGEMENT, after, before, null);
    }

    /** Records that somebody looked and nothing has changed (核实无变化). */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void verify(Actor actor, TrackId id, @Nullable Integer version) {
        PermitTrack track = writable(actor, id, version, "permit.verify");
        track.verify(actor.name(), now());
        set(actor, track, TrackEvent.Kind.VERIFIED, null, null, null);
    }

    /** Gives the track to another unit (改派责任单位). */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void reassign(Actor actor, TrackId id, UnitId unit, @Nullable String reason, @Nullable Integer version) {
        PermitTrack track = writable(actor, id, version, "permit.reassign", reason);
        if (!followers().contains(unit)) {
            throw new RefusedException("unit", "permit.refused.unit");
        }
        requireText("unitReason", reason);
        if (!track.unit().equals(unit)) {
            handOver(actor, track, unit, reason);
        }
    }

    private void handOver(Actor actor, PermitTrack track, UnitId unit, @Nullable String reason) {
        UnitId before = track.unit();
        track.reassign(unit, now());
        set(actor, track, TrackEvent.Kind.UNIT, unit, before, reason);
        schedules.touch(track.project());
    }

    private void set(
            Actor actor,
            PermitTrack track,
            TrackEvent.Kind kind,
            @Nullable Object value,
            @Nullable Object previous,
            @Nullable String reason) {
        log.append(actor, track.id(), kind, value, previous, reason);
        audit.record(
                actor,
                "permit." + kind.name().toLowerCase(java.util.Locale.ROOT),
                "permit_track",
                track.id(),
                AuditFields.of("value", previous, value));
    }

    private PermitTrack writable(Actor actor, TrackId id, @Nullable Integer version, @Nullable Object... yours) {
        PermitTrack track = tracks.findById(id.value()).orElseThrow(NotFoundException::new);
        if (!actor.mayActFor(track.unit())) {
            throw new ForbiddenException();
        }
        conflicts.check(track, version, yours);
        return track;
    }

    private PermitType type(PermitTrack track) {
        Optional<PermitType> type = catalogues.catalogue().type(track.code());
        return type.orElseThrow();
    }

    private static void requireText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RefusedException(field, "permit.refused.reason");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
