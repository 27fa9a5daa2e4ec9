package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.project.RecordedEarlier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A project's start cannot move past what is on record of its milestones (里程碑进展). */
@Component
class MilestonesRecorded implements RecordedEarlier {

    private final JdbcClient jdbc;

    MilestonesRecorded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> earliest(ProjectId project) {
        return jdbc.sql("select min(least(started_on, finished_on)) from project_milestone where project_id = ?")
                .param(project.value())
                .query(LocalDate.class)
                .optional();
    }
}
