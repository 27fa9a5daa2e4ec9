package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
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

    /**
     * The outlooks of a past day: from the facts of the given nodes, the milestones' facts up to that day, and the plan as it is
     * now. One query.
     *
     * @param nodes the nodes of other modules as they stood then, of any number of projects
     */
    public Map<NodeKey, ScheduleOutlook> asOf(LocalDate day, Collection<SourceNode> nodes) {
        WorkCalendar calendar = calendars.current();
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        for (PlannedProject project : plans.plannedOf(nodes)) {
            outlooks.putAll(project.asOf(day).network().pass(calendar, day).outlooks());
        }
        return outlooks;
    }
}
