package lianxi.project.schedule;

import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each minute mends what was cut off: schedules whose input, day or calendar is another than they were reckoned with, and
 * projects of an earlier release, which have permits but no plan yet. Safe on any number of nodes.
 */
@Component
class ScheduleSweep {

    private static final Logger log = LoggerFactory.getLogger(ScheduleSweep.class);

    private final SchedulePlans plans;
    private final ScheduleService service;
    private final Projection projection;
    private final WorkCalendars calendars;

    ScheduleSweep(SchedulePlans plans, ScheduleService service, Projection projection, WorkCalendars calendars) {
        this.plans = plans;
        this.service = service;
        this.projection = projection;
        this.calendars = calendars;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT2S")
    void sweep() {
        calendars.refresh();
        plans.unplanned().forEach(project -> mend(project, () -> service.applyTemplate(Actor.system(), project, null)));
        projection.stale().forEach(project -> mend(project, () -> projection.refreshUnlessInHand(project)));
    }

    private static void mend(ProjectId project, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn("The schedule of project {} was not mended; the next sweep tries again", project, failed);
        }
    }
}
