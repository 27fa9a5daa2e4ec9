package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons schedules of another day than today: for reports whose figures were cut off then (数据截至). */
@Component
@Transactional(readOnly = true)
public class Schedules {

    private final SchedulePlans plans;
    private final WorkCalendars calendars;

    Schedules(SchedulePlans plans, WorkCalendars calendars) {
        this.plans = plans;
        this.calendars = calendars;
    }

    /** What the schedules said on a day: of every node, and of both dates of every project. */
    public record Day(Map<NodeKey, ScheduleOutlook> outlooks, Map<ProjectId, List<AnchorOutlook>> anchors) {}

    /**
     * The schedules of a past day: from the facts of the given nodes, the milestones' facts up to that day, and the plan as it is
     * now. One query.
     *
     * @param nodes the nodes of other modules as they stood then, of any number of projects
     */
    public Day asOf(LocalDate day, Collection<SourceNode> nodes) {
        WorkCalendar calendar = calendars.current();
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Map<ProjectId, List<AnchorOutlook>> anchors = new HashMap<>();
        for (PlannedProject project : plans.plannedOf(nodes)) {
            SchedulePass pass = project.asOf(day).network().pass(calendar, day);
            outlooks.putAll(pass.outlooks());
            anchors.put(project.plan().project(), AnchorOutlook.of(pass));
        }
        return new Day(outlooks, anchors);
    }
}
