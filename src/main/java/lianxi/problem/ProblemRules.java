package lianxi.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a problem must say and concern before it is written (问题填报要求). */
@Component
class ProblemRules {

    private static final int LONGEST_YEARS = 5;

    private final ProjectQueries projects;
    private final RosterQueries roster;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemRules(ProjectQueries projects, RosterQueries roster, JdbcClient jdbc, Clock clock) {
        this.projects = projects;
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws ForbiddenException if the actor may not raise a problem for that unit */
    void checkRaiser(Actor actor, @Nullable UnitId raiser) {
        boolean own = raiser != null && (actor.writesFor(raiser) || ProblemParties.isUndertaker(actor, raiser));
        if (!own && !actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    /** The kind of the raising unit; null for the office itself. */
    @Nullable
    UnitKind kind(@Nullable UnitId raiser) {
        return raiser == null ? null : roster.unit(raiser).kind();
    }

    /** An undertaker raises what concerns a project of its own. */
    void checkUndertaker(UnitId undertaker, @Nullable ProjectId project) {
        if (project == null || !projects.project(project).undertaker().equals(undertaker)) {
            throw new RefusedException("project", "problem.refused.ownProject");
        }
    }

    /** The text with its track's project; refused where it is not complete or names what the actor does not know. */
    ProblemText checked(Actor actor, ProblemText text, @Nullable ProblemText before) {
        requireText("title", text.title(), ProblemText.TITLE_MAX);
        requireText("description", text.description(), ProblemText.DESCRIPTION_MAX);
        if (text.proposal().length() > ProblemText.PROPOSAL_MAX) {
            throw new RefusedException("proposal", "problem.refused.tooLong", ProblemText.PROPOSAL_MAX);
        }
        checkUnits(text.involved());
        LocalDate wanted = text.wantedBy();
        boolean moved = before == null || wanted != null && !wanted.equals(before.wantedBy());
        if (moved && wanted != null && wanted.isBefore(today())) {
            throw new RefusedException("wantedBy", "problem.refused.past");
        }
        if (moved && wanted != null && wanted.isAfter(today().plusYears(LONGEST_YEARS))) {
            throw new RefusedException("wantedBy", "problem.refused.far", LONGEST_YEARS);
        }
        return text.of(project(actor, text.project(), text.track()));
    }

    /** Who may answer for a problem: members and units with a duty. */
    void checkOwner(UnitId owner) {
        if (roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(UnitView::id)
                .noneMatch(owner::equals)) {
            throw new RefusedException("owner", "problem.refused.owner");
        }
    }

    void checkReason(String reason) {
        requireText("reason", reason, ProblemEntry.REASON_MAX);
    }

    /** A dated entry: not of tomorrow, with words, and with who told it where the office files for the owner. */
    void checkEntry(ProblemEntry entry, boolean forOwner) {
        requireText("note", entry.note(), ProblemEntry.NOTE_MAX);
        if (entry.on() != null && entry.on().isAfter(today())) {
            throw new RefusedException("on", "problem.refused.future");
        }
        if (forOwner) {
            checkTold(entry.told());
        }
    }

    /** The office says who told it. */
    void checkTold(@Nullable FiledFor told) {
        if (told == null || told.toldBy().isBlank()) {
            throw new RefusedException("told.by", "problem.refused.told");
        }
        if (told.toldAt().isAfter(clock.instant())) {
            throw new RefusedException("told.on", "problem.refused.future");
        }
    }

    /** The undertaker of the project; null without a project. */
    @Nullable
    UnitId undertaker(@Nullable ProjectId project) {
        return project == null ? null : projects.project(project).undertaker();
    }

    private void checkUnits(List<UnitId> involved) {
        List<UnitId> known = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY, UnitKind.OUTSIDE).stream()
                .map(UnitView::id)
                .toList();
        if (!known.containsAll(involved)) {
            throw new RefusedException("involved", "problem.refused.involved");
        }
    }

    private @Nullable ProjectId project(Actor actor, @Nullable ProjectId project, @Nullable TrackId track) {
        ProjectId known = track == null ? project : ofTrack(track);
        if (track != null && project != null && !project.equals(known)) {
            throw new RefusedException("track", "problem.refused.track");
        }
        if (known != null) {
            visible(actor, known);
        }
        return known;
    }

    private ProjectId ofTrack(TrackId track) {
        Optional<Long> project = jdbc.sql("select project_id from permit_track where id = ?")
                .param(track.value())
                .query(Long.class)
                .optional();
        return new ProjectId(project.orElseThrow(() -> new RefusedException("track", "problem.refused.track")));
    }

    private ProjectView visible(Actor actor, ProjectId project) {
        try {
            return projects.visible(actor, project);
        } catch (NotFoundException unknown) {
            throw new RefusedException("project", "problem.refused.project");
        }
    }

    private static void requireText(String field, String text, int max) {
        if (text.isBlank()) {
            throw new RefusedException(field, "problem.refused.missing." + field);
        }
        if (text.length() > max) {
            throw new RefusedException(field, "problem.refused.tooLong", max);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
