package lianxi.problem;

import java.util.List;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Makes a problem of a report's line without retyping: what it names is looked up, the rest is the line. */
@Component
class EntryReader {

    private final ProjectQueries projects;
    private final PermitQueries permits;
    private final RosterQueries roster;

    EntryReader(ProjectQueries projects, PermitQueries permits, RosterQueries roster) {
        this.projects = projects;
        this.permits = permits;
        this.roster = roster;
    }

    /** A line that names another unit is 跨部门, any other 本单位. */
    ProblemCommand read(ReportEntry entry) {
        EntryGuess guess = new EntryGuess(entry.text());
        ProjectView project = guess.project(projects.all());
        List<TrackLine> tracks = project == null ? List.of() : permits.ofProject(project.id());
        TrackLine track = guess.track(tracks);
        List<UnitId> others =
                guess.units(roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY, UnitKind.OUTSIDE), project).stream()
                        .map(UnitView::id)
                        .filter(unit -> !unit.equals(entry.unit()))
                        .toList();
        return new ProblemCommand(
                guess.title(),
                entry.text(),
                project == null ? null : project.id(),
                track == null ? null : track.id(),
                entry.unit(),
                others,
                entry.unit(),
                others.isEmpty() ? ProblemLevel.UNIT : ProblemLevel.CROSS_UNIT,
                "",
                null,
                null,
                List.of());
    }
}
