package lianxi.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.extension.ExtensionSubject;
import lianxi.project.extension.GrantedExtension;
import lianxi.project.extension.SubjectFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task's due date as something whose extension is asked for and decided (任务延期). */
@Component
class TaskSubject implements ExtensionSubject {

    static final String KIND = "task";

    private final TaskRows rows;
    private final TaskDesk desk;
    private final ScheduleQueries schedules;

    TaskSubject(TaskRows rows, TaskDesk desk, ScheduleQueries schedules) {
        this.rows = rows;
        this.desk = desk;
        this.schedules = schedules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String nameKey() {
        return "task.field.due";
    }

    @Override
    public Map<Long, SubjectFacts> facts(Collection<Long> ids) {
        List<TaskRow> tasks = rows.of(ids);
        boolean planned = tasks.stream().anyMatch(row -> row.project() != null);
        Map<NodeKey, ScheduleOutlook> outlooks = planned ? schedules.outlooks() : Map.of();
        Map<Long, SubjectFacts> facts = new LinkedHashMap<>();
        tasks.stream()
                .filter(row -> row.assignedOn() != null)
                .forEach(row -> facts.put(row.id().value(), facts(row, outlooks.get(row.node()))));
        return facts;
    }

    private static SubjectFacts facts(TaskRow row, @Nullable ScheduleOutlook outlook) {
        LocalDate safe = outlook == null ? null : outlook.latestSafeDate();
        return new SubjectFacts(
                row.title(),
                "/tasks/" + row.id(),
                row.leadUnit(),
                row.due(),
                safe,
                false,
                row.state().isWithUnit());
    }

    @Override
    public void granted(Actor decider, long id, GrantedExtension extension) {
        Task task = desk.find(new TaskId(id));
        TaskState before = task.state();
        task.extendTo(extension.newDue(), desk.now());
        desk.done(decider, task, TaskLog.Entry.of(TaskAction.EXTEND, extension.reason()), before);
    }
}
