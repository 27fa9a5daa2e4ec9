package lianxi.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.ScheduleMarks;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every write on a task shares: it is found, may be written and is not stale; what was done is saved, recorded, audited and
 * told to the schedule.
 */
@Component
class TaskDesk {

    static final int NOTE_MAX = 500;

    private final Tasks tasks;
    private final TaskLog log;
    private final TaskConflicts conflicts;
    private final ScheduleMarks schedules;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            TaskLog log,
            TaskConflicts conflicts,
            ScheduleMarks schedules,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.log = log;
        this.conflicts = conflicts;
        this.schedules = schedules;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The task, if the actor may do this to it and knows how it stands.
     *
     * @param words what the form was about to write beside its note
     */
    Task take(Actor actor, TaskId id, TaskAction action, TaskAct act, String... words) {
        Task task = readable(actor, id);
        if (!TaskRights.of(task).allows(actor, action)) {
            throw new ForbiddenException();
        }
        conflicts.check(task, action, act, words);
        requireAllowed(task, action);
        return task;
    }

    /** The same for an edit, whose fields are compared one by one. */
    Task takeToEdit(Actor actor, TaskId id, int version, TaskCommand yours) {
        Task task = readable(actor, id);
        if (!TaskRights.of(task).allows(actor, TaskAction.EDIT)) {
            throw new ForbiddenException();
        }
        conflicts.check(task, version, yours);
        requireAllowed(task, TaskAction.EDIT);
        return task;
    }

    /** The same for a supporting unit's line. */
    Task takeLine(Actor actor, TaskId id, UnitId unit, TaskAction action, TaskAct act, String... words) {
        Task task = readable(actor, id);
        task.line(unit);
        if (!TaskRights.of(task).allowsLine(actor, unit)) {
            throw new ForbiddenException();
        }
        conflicts.check(task, action, act, words);
        requireAllowed(task, action);
        return task;
    }

    Task readable(Actor actor, TaskId id) {
        return tasks.findById(id.value())
                .filter(task -> TaskRights.of(task).mayRead(actor))
                .orElseThrow(NotFoundException::new);
    }

    Task find(TaskId id) {
        return tasks.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static void requireAllowed(Task task, TaskAction action) {
        if (task.state().after(action).isEmpty()) {
            throw new RefusedException(null, "task.refused.state." + task.state());
        }
    }

    /** Who told the office; null when the unit acts itself. */
    @Nullable
    FiledFor told(Actor actor, UnitId unit, TaskAct act) {
        if (actor.writesFor(unit)) {
            return null;
        }
        FiledFor told = act.told();
        if (told == null || told.toldBy().isBlank() || told.toldBy().length() > FiledFor.NAME_MAX) {
            throw new RefusedException("toldBy", "task.refused.toldBy", FiledFor.NAME_MAX);
        }
        if (told.toldAt().isAfter(now())) {
            throw new RefusedException("toldOn", "task.refused.toldLater");
        }
        return told;
    }

    static String requireNote(TaskAct act) {
        if (act.note().isBlank()) {
            throw new RefusedException("note", "task.refused.note");
        }
        return checkedNote(act);
    }

    static String checkedNote(TaskAct act) {
        TaskChecks.requireShort("note", act.note(), NOTE_MAX);
        return act.note();
    }

    Task saved(Task task) {
        return tasks.saveAndFlush(task);
    }

    /** Saves the task and writes down what was done to it. */
    void done(Actor actor, Task task, TaskLog.Entry entry, TaskState before) {
        done(actor, task, entry, before, task.plan().basis());
    }

    void done(Actor actor, Task task, TaskLog.Entry entry, @Nullable TaskState before, DueBasis basis) {
        saved(task);
        log.append(actor, task, entry, basis);
        ProjectId project = task.project();
        if (project != null) {
            schedules.touch(project);
        }
        AuditFields fields =
                AuditFields.none().plain("state", before, task.state()).changed("note", null, entry.note());
        audit.record(actor, "task." + word(entry.action()), "task", task.id(), fields);
    }

    private static String word(TaskAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    WorkCalendar calendar() {
        return calendars.current();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
