package lianxi.project.schedule;

import lianxi.project.ProjectDatesMoved;
import lianxi.project.ProjectId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks schedules stale (待重算) in the transaction that changes a fact. */
@Component
public class ScheduleMarks {

    private final JdbcClient jdbc;
    private final RecomputeQueue queue;

    ScheduleMarks(JdbcClient jdbc, RecomputeQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** Moves the version of the project's input; what follows from it is reckoned anew after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(ProjectId project) {
        jdbc.sql("""
                        insert into project_schedule (project_id, input_version) values (?, 1)
                        on conflict (project_id) do update set input_version = project_schedule.input_version + 1""").param(project.value()).update();
        queue.afterCommit(project);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void datesMoved(ProjectDatesMoved event) {
        touch(event.project());
    }
}
