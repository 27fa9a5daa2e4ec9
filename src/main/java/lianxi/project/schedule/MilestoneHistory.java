package lianxi.project.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was told about a milestone, and by whom (进展记录). */
@Component
@Transactional(readOnly = true)
public class MilestoneHistory {

    private final JdbcClient jdbc;

    MilestoneHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One telling; a later one replaces the earlier. */
    public record Told(
            @Nullable LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    /** The latest first. */
    public List<Told> of(MilestoneId milestone) {
        return jdbc.sql("select * from project_milestone_fact where milestone_id = ? order by id desc")
                .param(milestone.value())
                .query((row, number) -> new Told(
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("finished_on", LocalDate.class),
                        row.getString("note"),
                        Moments.moment(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }
}
