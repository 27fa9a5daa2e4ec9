package lianxi.task;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.RunningLimit;
import lianxi.calendar.RunningLimits;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The due dates of tasks that follow from a limit (在计时任务), as a change of the calendar moves them. */
@Component
class RunningTasks implements RunningLimits {

    private final TaskRows rows;

    RunningTasks(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public List<RunningLimit> running() {
        return rows.running().stream()
                .filter(row -> row.basis() == DueBasis.LIMIT)
                .map(row -> new RunningLimit(row.title(), "/tasks/" + row.id(), calendar -> due(row, calendar)))
                .toList();
    }

    private static @Nullable LocalDate due(TaskRow row, WorkCalendar calendar) {
        TimeLimit limit = row.limit();
        return limit == null || row.countedFrom() == null
                ? row.due()
                : limit.startedOn(row.countedFrom()).due(calendar).date();
    }
}
