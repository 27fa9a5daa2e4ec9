package lianxi.permit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.project.ProjectSection;
import lianxi.project.ProjectTallies;
import lianxi.project.ProjectView;
import lianxi.project.RecordedEarlier;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What permits show on the pages of projects: the project's tracks, the counts, and the earliest entry. */
@Component
class ProjectPermits implements ProjectSection, ProjectTallies, RecordedEarlier {

    private final PermitQueries permits;
    private final JdbcClient jdbc;

    ProjectPermits(PermitQueries permits, JdbcClient jdbc) {
        this.permits = permits;
        this.jdbc = jdbc;
    }

    /** A project's tracks and their counts; the office may apply the catalogue. */
    public record Content(ProjectId project, List<TrackLine> lines, TrackCounts counts, boolean office) {}

    @Override
    public String template() {
        return "permit/section";
    }

    @Override
    public Optional<Object> content(Actor actor, ProjectView project) {
        List<TrackLine> lines = permits.ofProject(project.id());
        return Optional.of(new Content(project.id(), lines, TrackCounts.of(lines), actor.is(Role.OFFICE)));
    }

    @Override
    public Map<ProjectId, Tally> tallies() {
        Map<ProjectId, Tally> tallies = new HashMap<>();
        permits.unscheduled()
                .countsByProject()
                .forEach((project, counts) -> tallies.put(
                        project, new Tally(counts.due(), counts.completed(), counts.overdue(), counts.clarifying())));
        return tallies;
    }

    @Override
    public Optional<LocalDate> earliest(ProjectId project) {
        return jdbc.sql("""
                        select min(e.occurred_on) from permit_step_event e
                          join permit_track t on t.id = e.track_id where t.project_id = ?""").param(project.value()).query(LocalDate.class).optional();
    }
}
