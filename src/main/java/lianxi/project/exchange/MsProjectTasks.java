package lianxi.project.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lianxi.calendar.WorkCalendar;
import lianxi.project.schedule.Link;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/**
 * Nodes and links as MS Project's tasks and relations. Its elapsed days start at other moments than a legal limit and do not roll,
 * so durations and lags in calendar days become the working days that they come to as forecast; what was set stands in a text.
 */
final class MsProjectTasks {

    private final ProjectFile file;
    private final ScheduleView schedule;
    private final WorkCalendar calendar;
    private final OfficeHours hours;
    private final SheetWords words;
    private final Locale locale;
    private final Map<NodeKey, Task> tasks = new HashMap<>();

    MsProjectTasks(
            ProjectFile file,
            ScheduleView schedule,
            WorkCalendar calendar,
            OfficeHours hours,
            SheetWords words,
            Locale locale) {
        this.file = file;
        this.schedule = schedule;
        this.calendar = calendar;
        this.hours = hours;
        this.words = words;
        this.locale = locale;
    }

    void add() {
        schedule.rows().stream().filter(MsProjectTasks::isShown).forEach(this::add);
        PassedThrough links = new PassedThrough(schedule);
        tasks.keySet().forEach(key -> link(links, key));
    }

    private static boolean isShown(ScheduleView.Row row) {
        return row.needed() && row.forecastStart() != null && row.forecastFinish() != null;
    }

    private void add(ScheduleView.Row row) {
        Task task = file.addTask();
        task.setName(row.name());
        task.setTaskMode(TaskMode.AUTO_SCHEDULED);
        task.setText(1, row.unitName());
        task.setText(2, words.days(row.duration(), locale));
        dates(task, row, row.forecastStart(), row.forecastFinish());
        if (row.latestStart() != null && row.latestSafeDate() != null) {
            task.setLateStart(hours.morningAfter(row.latestStart()));
            task.setLateFinish(hours.end(row.latestSafeDate()));
            task.setDeadline(hours.end(row.latestSafeDate()));
        }
        if (row.baselineStart() != null && row.baselineFinish() != null) {
            task.setBaselineStart(hours.morningAfter(row.baselineStart()));
            task.setBaselineFinish(hours.end(row.baselineFinish()));
            task.setBaselineDuration(days(hours.workdays(row.baselineStart(), row.baselineFinish())));
        }
        task.setCritical(row.isCritical());
        tasks.put(row.key(), task);
    }

    private void dates(Task task, ScheduleView.Row row, LocalDate start, LocalDate finish) {
        int workdays = hours.workdays(start, finish);
        boolean recorded = row.facts().isStarted() || row.facts().isFinished();
        boolean finished = row.facts().isFinished();
        task.setMilestone(workdays == 0);
        task.setDuration(days(workdays));
        task.setActualDuration(days(finished ? workdays : 0));
        task.setRemainingDuration(days(finished ? 0 : workdays));
        task.setPercentageComplete(finished ? 100 : 0);
        task.setStart(recorded || workdays == 0 ? hours.end(start) : hours.morningAfter(start));
        task.setFinish(hours.end(finish));
        if (recorded) {
            task.setActualStart(task.getStart());
            task.setActualFinish(finished ? task.getFinish() : null);
        } else if (schedule.pass().node(row.key()).drivers().isEmpty()) {
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(hours.morningAfter(start));
        }
    }

    private void link(PassedThrough links, NodeKey key) {
        Map<NodeKey, Integer> lags = new HashMap<>();
        for (Link link : links.linksTo(key)) {
            lags.merge(link.from(), workdays(link), Math::max);
        }
        schedule.rows().stream()
                .map(ScheduleView.Row::key)
                .filter(lags::containsKey)
                .forEach(from -> tasks.get(key)
                        .addPredecessor(new Relation.Builder()
                                .predecessorTask(tasks.get(from))
                                .type(RelationType.FINISH_START)
                                .lag(days(lags.get(from)))));
    }

    private int workdays(Link link) {
        LocalDate finish = schedule.pass().node(link.from()).forecastFinish();
        return finish == null ? 0 : hours.workdays(finish, link.lag().after(calendar, finish));
    }

    private static Duration days(int workdays) {
        return Duration.getInstance(workdays, TimeUnit.DAYS);
    }
}
