package lianxi.permit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.ScheduleMarks;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every write on a track shares: it is found, may be written and is not stale; what was done is logged, audited,
 * given its evidence, and told to the schedule.
 */
@Component
class TrackDesk {

    private final PermitTracks tracks;
    private final PermitLog log;
    private final CatalogueQueries catalogues;
    private final ProjectQueries projects;
    private final TrackConflicts conflicts;
    private final Attachments attachments;
    private final ScheduleMarks schedules;
    private final AuditTrail audit;
    private final Clock clock;

    TrackDesk(
            PermitTracks tracks,
            PermitLog log,
            CatalogueQueries catalogues,
            ProjectQueries projects,
            TrackConflicts conflicts,
            Attachments attachments,
            ScheduleMarks schedules,
            AuditTrail audit,
            Clock clock) {
        this.tracks = tracks;
        this.log = log;
        this.catalogues = catalogues;
        this.projects = projects;
        this.conflicts = conflicts;
        this.attachments = attachments;
        this.schedules = schedules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version that a form was opened with; null skips the check
     * @param yours what the form was about to write, message keys and plain texts
     */
    PermitTrack writable(Actor actor, TrackId id, @Nullable Integer version, @Nullable Object... yours) {
        PermitTrack track = find(id);
        if (!actor.mayActFor(track.unit())) {
            throw new ForbiddenException();
        }
        conflicts.check(track, version, yours);
        return track;
    }

    /** For the 组长, who moves a date of any unit's track. */
    PermitTrack readable(TrackId id, @Nullable Integer version, @Nullable Object... yours) {
        PermitTrack track = find(id);
        conflicts.check(track, version, yours);
        return track;
    }

    PermitTrack find(TrackId id) {
        return tracks.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** An entry lies between the project's start and today, on a permit that is needed. */
    void checkDay(PermitTrack track, String field, LocalDate on) {
        if (track.need() != Need.NEEDED) {
            throw new RefusedException("action", "permit.refused.notNeeded");
        }
        if (on.isAfter(today())) {
            throw new RefusedException(field, "permit.refused.future");
        }
        ProjectView project = projects.project(track.project());
        if (on.isBefore(project.startedOn())) {
            throw new RefusedException(field, "permit.refused.beforeProject", project.startedOn());
        }
    }

    static void requireText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RefusedException(field, "permit.refused.reason");
        }
    }

    PermitType type(PermitTrack track) {
        return catalogues.catalogue().type(track.code()).orElseThrow();
    }

    /** The limit that a step's clock runs on; null before the acceptance or where none is set. */
    @Nullable
    LimitVersion limit(PermitType type, PermitStep step) {
        StepType stepType = type.step(step.typeStepId());
        Long id = step.progress().limitId();
        return id == null ? null : stepType.version(id).orElseThrow();
    }

    /** Writes down what a step's entry did, with its evidence. */
    void recorded(Actor actor, PermitStep step, StepChange change, StepEntry entry, StepState from) {
        long event = log.append(actor, step, change, entry);
        attachments.bind(actor, entry.files(), AttachmentFeature.PERMIT_STEP, StepEvidence.KIND, event);
        schedules.touch(step.track().project());
        audit.record(
                actor,
                "permit.move",
                "permit_step",
                step.id(),
                AuditFields.of("state", from, step.state()).plain("action", null, change.action()));
    }

    void struck(Actor actor, PermitStep step, StepEvent wrong, String reason, StepState from) {
        log.strike(actor, step, wrong, today(), reason);
        schedules.touch(step.track().project());
        audit.record(actor, "permit.strike", "permit_step", step.id(), AuditFields.of("state", from, step.state()));
    }

    /** Writes down what was set on a track. */
    void set(
            Actor actor,
            PermitTrack track,
            TrackEvent.Kind kind,
            @Nullable Object value,
            @Nullable Object previous,
            @Nullable String reason) {
        log.append(actor, track.id(), kind, value, previous, reason);
        if (kind == TrackEvent.Kind.NEED || kind == TrackEvent.Kind.UNIT || kind == TrackEvent.Kind.BALL) {
            schedules.touch(track.project());
        }
        audit.record(
                actor,
                "permit." + kind.name().toLowerCase(Locale.ROOT),
                "permit_track",
                track.id(),
                AuditFields.of("value", previous, value));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
