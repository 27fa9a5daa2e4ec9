package lianxi.permit;

import java.time.LocalDate;
import lianxi.project.ProjectQueries;
import lianxi.project.extension.ExtensionRequest;
import lianxi.project.extension.ExtensionService;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets and moves target dates (目标日期). Every earlier date stays with who moved it and why. Later than the latest safe date
 * needs the 组长: he moves it himself, everybody else's move becomes a request to him.
 */
@Service
public class TargetService {

    private static final LocalDate LATEST_TARGET = LocalDate.of(2099, 12, 31);

    private final TrackDesk desk;
    private final ProjectQueries projects;
    private final ScheduleQueries schedules;
    private final ExtensionService extensions;

    TargetService(TrackDesk desk, ProjectQueries projects, ScheduleQueries schedules, ExtensionService extensions) {
        this.desk = desk;
        this.projects = projects;
        this.schedules = schedules;
        this.extensions = extensions;
    }

    /** What became of a move. */
    public enum Outcome {
        MOVED,
        /** Later than the latest safe date: 待组长审定. */
        ASKED
    }

    /** Moves the target, or asks the 组长 to. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.LEADER})
    @Transactional
    public Outcome move(Actor actor, TrackId id, LocalDate day, @Nullable String reason, @Nullable Integer version) {
        boolean head = actor.has(Power.GROUP_HEAD);
        PermitTrack track = head
                ? desk.readable(id, version, "permit.target", day, reason)
                : desk.writable(actor, id, version, "permit.target", day, reason);
        check(track, day, reason);
        LocalDate safe = latestSafeDate(track);
        if (safe != null && day.isAfter(safe) && !head) {
            TrackDesk.requireText("targetReason", reason);
            ask(actor, id, day, reason);
            return Outcome.ASKED;
        }
        set(actor, track, day, reason);
        return Outcome.MOVED;
    }

    private void check(PermitTrack track, LocalDate day, @Nullable String reason) {
        if (!track.state().isOpen() && track.need() == Need.NEEDED) {
            throw new RefusedException("target", "permit.refused.closed");
        }
        if (day.isBefore(projects.project(track.project()).startedOn()) || day.isAfter(LATEST_TARGET)) {
            throw new RefusedException("target", "permit.refused.target");
        }
        if (track.targetOn() != null) {
            TrackDesk.requireText("targetReason", reason);
        }
    }

    /** The fields of a request bear other names than those of the form. */
    private void ask(Actor actor, TrackId id, LocalDate day, String reason) {
        try {
            extensions.ask(actor, new ExtensionRequest(TargetSubject.KIND, id.value(), day, reason));
        } catch (RefusedException refused) {
            String field = "reason".equals(refused.field()) ? "targetReason" : "target";
            throw new RefusedException(field, refused.messageKey(), refused.arguments());
        }
    }

    /** The target that was granted, with both names. */
    void granted(Actor decider, TrackId id, LocalDate day, String reason) {
        set(decider, desk.find(id), day, reason);
    }

    private void set(Actor actor, PermitTrack track, LocalDate day, @Nullable String reason) {
        LocalDate before = track.targetOn();
        track.moveTarget(day, desk.now());
        desk.set(actor, track, TrackEvent.Kind.TARGET, day, before, reason);
    }

    /** A track is finished with its last needed step. */
    @Nullable
    private LocalDate latestSafeDate(PermitTrack track) {
        return track.steps().stream()
                .filter(step -> step.state() != StepState.NOT_NEEDED)
                .reduce((one, later) -> later)
                .flatMap(step -> schedules.latestSafeDate(track.project(), step.node()))
                .orElse(null);
    }
}
