package lianxi.onboarding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxi.onboarding.script.SamplePlan;
import lianxi.project.ProjectId;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.Link;
import lianxi.project.schedule.LinkId;
import lianxi.project.schedule.MilestoneFacts;
import lianxi.project.schedule.MilestoneId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that plans schedules and tells of milestones. */
@Component
@Profile("sample")
class ScheduleDesk {

    private final ScheduleService service;
    private final ScheduleViews views;

    ScheduleDesk(ScheduleService service, ScheduleViews views) {
        this.service = service;
        this.views = views;
    }

    /** Everything that the office plans for the project. */
    ProjectId plan(Actor actor, ProjectId project, SamplePlan plan) {
        ScheduleView view = views.of(project);
        Map<String, NodeKey> keys = keys(view);
        plan.durations()
                .forEach((node, days) ->
                        service.setDuration(actor, project, keys.get(node), Duration.workdays(days), null));
        plan.notNeeded()
                .forEach(node -> service.markNeeded(
                        actor, project, new MilestoneId(keys.get(node).id()), false, null));
        plan.unlinked().forEach(ends -> service.removeLink(actor, project, link(view, keys, ends), null));
        plan.linked()
                .forEach(ends -> service.addLink(
                        actor, project, new Link(keys.get(ends.before()), keys.get(ends.after())), null));
        return project;
    }

    /** A milestone began, or with a finish was finished; its start stays as it was told before. */
    ProjectId tell(Actor actor, ProjectId project, String milestone, LocalDate on, boolean finished) {
        ScheduleView.Row row = row(project, milestone);
        LocalDate started = finished ? row.facts().startedOn() : on;
        service.recordFacts(
                actor,
                project,
                new MilestoneId(row.key().id()),
                new MilestoneFacts(started, finished ? on : null, null),
                null);
        return project;
    }

    /** Lengthens or shortens the works by the difference between the slack there is and the slack to leave. */
    ProjectId tighten(Actor actor, ProjectId project, String milestone, int slack) {
        ScheduleView.Row row = row(project, milestone);
        int days = row.duration().amount() + Objects.requireNonNull(row.slack()) - slack;
        service.setDuration(actor, project, row.key(), Duration.workdays(Math.max(days, 1)), null);
        return project;
    }

    ProjectId approveBaseline(Actor actor, ProjectId project, String note) {
        service.approveBaseline(actor, project, note, null);
        return project;
    }

    private ScheduleView.Row row(ProjectId project, String milestone) {
        return views.of(project).rows().stream()
                .filter(one -> one.code().equals(milestone))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, NodeKey> keys(ScheduleView view) {
        return view.rows().stream().collect(Collectors.toMap(ScheduleView.Row::code, ScheduleView.Row::key));
    }

    private static LinkId link(ScheduleView view, Map<String, NodeKey> keys, SamplePlan.Ends ends) {
        return view.linksTo(keys.get(ends.after())).stream()
                .filter(link -> link.before().equals(keys.get(ends.before())))
                .map(ScheduleView.LinkRow::id)
                .findFirst()
                .orElseThrow();
    }
}
