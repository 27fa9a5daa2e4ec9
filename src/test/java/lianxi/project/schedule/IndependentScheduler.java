package lianxi.project.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.Notices;
import lianxi.calendar.WorkCalendar;
import org.mpxj.ConstraintType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * One anchor's part of a network in MPXJ, scheduled by its critical path method as MS Project does.
 *
 * <p>How the two say the same: our event day, which does not count, is the end of work on that day; MPXJ starts a task at the next
 * working morning. So the end of a working day and the next working morning are one moment, told here by the day. MPXJ counts
 * back from the project's finish, its latest early finish: a further task as long as the time to the anchor makes the two one day;
 * where the anchor will be missed, a deadline on its milestone takes the place. What has not started is told not to start before
 * today, as one does in MS Project when a plan is updated: of itself it would leave such work in the past.
 */
final class IndependentScheduler {

    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final WorkCalendar calendar;
    private final ProjectFile file = new ProjectFile();
    private final LocalDateTime firstMorning;
    private final Map<NodeKey, Task> tasks = new HashMap<>();

    IndependentScheduler(Network network, Anchor anchor, WorkCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        LocalDate event = calendar.workdayOnOrAfter(today);
        firstMorning = calendar.nextWorkday(event).atTime(8, 0);
        file.setDefaultCalendar(holidays());
        Set<NodeKey> part = before(network, anchor.node());
        network.nodes().stream().filter(node -> part.contains(node.key())).forEach(this::add);
        network.links().stream().filter(link -> part.contains(link.to())).forEach(this::add);
        LocalDate end = anchor.lastWorkday(calendar);
        if (end.isAfter(event)) {
            task("until the anchor", Duration.workdays(calendar.workdaysBetween(event, end)));
        }
        tasks.get(anchor.node()).setDeadline(end.atTime(CLOSES));
        schedule(firstMorning);
    }

    Set<NodeKey> nodes() {
        return tasks.keySet();
    }

    LocalDate earlyStart(NodeKey key) {
        return event(tasks.get(key).getEarlyStart());
    }

    LocalDate earlyFinish(NodeKey key) {
        return event(tasks.get(key).getEarlyFinish());
    }

    LocalDate lateStart(NodeKey key) {
        return event(tasks.get(key).getLateStart());
    }

    LocalDate lateFinish(NodeKey key) {
        return event(tasks.get(key).getLateFinish());
    }

    private LocalDate event(LocalDateTime moment) {
        return moment.toLocalTime().equals(CLOSES)
                ? moment.toLocalDate()
                : calendar.previousWorkday(moment.toLocalDate());
    }

    private void schedule(LocalDateTime start) {
        try {
            new MicrosoftScheduler().schedule(file, start);
        } catch (CpmException refused) {
            throw new AssertionError(refused);
        }
    }

    private ProjectCalendar holidays() {
        ProjectCalendar holidays = file.addDefaultBaseCalendar();
        Notices.days(true).forEach(day -> holidays.addCalendarException(day, day));
        for (LocalDate day : Notices.days(false)) {
            ProjectCalendarException worked = holidays.addCalendarException(day, day);
            worked.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
            worked.add(new LocalTimeRange(LocalTime.of(13, 0), CLOSES));
        }
        return holidays;
    }

    private void add(Node node) {
        Task task = task(node.name(), node.duration());
        NodeFacts facts = node.facts();
        if (facts.startedOn() != null) {
            task.setActualStart(calendar.nextWorkday(facts.startedOn()).atTime(8, 0));
        }
        if (facts.finishedOn() != null) {
            task.setActualFinish(facts.finishedOn().atTime(CLOSES));
        }
        if (!facts.isStarted()) {
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(firstMorning);
        }
        tasks.put(node.key(), task);
    }

    private Task task(String name, Duration duration) {
        Task task = file.addTask();
        task.setName(name);
        task.setDuration(days(duration));
        task.setRemainingDuration(days(duration));
        task.setActualDuration(days(Duration.NONE));
        task.setMilestone(duration.isNone());
        return task;
    }

    private void add(Link link) {
        tasks.get(link.to())
                .addPredecessor(new Relation.Builder()
                        .predecessorTask(tasks.get(link.from()))
                        .type(RelationType.FINISH_START)
                        .lag(days(link.lag())));
    }

    private static org.mpxj.Duration days(Duration duration) {
        return org.mpxj.Duration.getInstance(duration.amount(), TimeUnit.DAYS);
    }

    /** The node and all that must be finished before it. */
    private static Set<NodeKey> before(Network network, NodeKey last) {
        Set<NodeKey> found = new HashSet<>(Set.of(last));
        Deque<NodeKey> waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            NodeKey key = waiting.poll();
            network.links().stream()
                    .filter(link -> link.to().equals(key))
                    .map(Link::from)
                    .filter(found::add)
                    .forEach(waiting::add);
        }
        return found;
    }
}
