package lianxi.task;

import java.util.List;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the due dates that follow from a limit within a minute after the calendar changed (期限随放假安排调整). Each task keeps the
 * old date in its record.
 */
@Component
class TaskReckoning {

    private static final Logger log = LoggerFactory.getLogger(TaskReckoning.class);

    private final Tasks tasks;
    private final TaskDesk desk;
    private final WorkCalendars calendars;
    private final TransactionTemplate transaction;

    private volatile @Nullable String reckonedWith;

    TaskReckoning(Tasks tasks, TaskDesk desk, WorkCalendars calendars, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.desk = desk;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void sweep() {
        calendars.refresh();
        String revision = calendars.revision();
        if (revision.equals(reckonedWith)) {
            return;
        }
        List<Long> ids = tasks.limited();
        boolean whole = true;
        for (long id : ids) {
            whole &= reckon(id);
        }
        if (whole) {
            reckonedWith = revision;
        }
    }

    /** Each in its own transaction; one that is being written by somebody waits for the next sweep. */
    private boolean reckon(long id) {
        try {
            transaction.executeWithoutResult(status -> {
                Task task = desk.find(new TaskId(id));
                TaskState before = task.state();
                if (task.reckon(desk.calendar(), desk.now())) {
                    desk.done(
                            Actor.system(), task, TaskLog.Entry.of(TaskAction.RECKON, null), before, DueBasis.CALENDAR);
                }
            });
            return true;
        } catch (RuntimeException failed) {
            log.warn("The due date of task {} was not reckoned; the next sweep tries again", id, failed);
            return false;
        }
    }
}
