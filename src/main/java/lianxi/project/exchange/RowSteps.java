package lianxi.project.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.project.ProjectId;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.Link;
import lianxi.project.schedule.MilestoneData;
import lianxi.project.schedule.MilestoneFacts;
import lianxi.project.schedule.MilestoneId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;
import org.jspecify.annotations.Nullable;

/** The calls of the service that do what one right row changes. */
final class RowSteps {

    private final ScheduleView schedule;
    private final ScheduleView.Row node;
    private final ImportPlan plan;
    private final ProjectId project;

    RowSteps(ScheduleView schedule, ScheduleView.Row node, ImportPlan plan) {
        this.schedule = schedule;
        this.node = node;
        this.plan = plan;
        this.project = schedule.project();
    }

    /** Each is null where the row leaves it as it is. */
    void add(
            @Nullable String name,
            @Nullable Duration duration,
            @Nullable Map<NodeKey, Duration> links,
            @Nullable MilestoneFacts facts) {
        MilestoneId milestone = new MilestoneId(node.key().id());
        if (name != null) {
            MilestoneData data = new MilestoneData(name, node.unit(), duration == null ? node.duration() : duration);
            plan.add(
                    ImportPlan.Turn.NAME,
                    (service, actor, version) -> service.editMilestone(actor, project, milestone, data, version));
        } else if (duration != null) {
            plan.add(
                    ImportPlan.Turn.DURATION,
                    (service, actor, version) -> service.setDuration(actor, project, node.key(), duration, version));
        }
        if (links != null) {
            addLinks(links);
        }
        if (facts != null) {
            plan.add(
                    ImportPlan.Turn.FACTS,
                    (service, actor, version) -> service.recordFacts(actor, project, milestone, facts, version));
        }
    }

    private void addLinks(Map<NodeKey, Duration> wanted) {
        Map<NodeKey, Duration> missing = new LinkedHashMap<>(wanted);
        for (ScheduleView.LinkRow link : schedule.linksTo(node.key())) {
            Duration lag = missing.remove(link.before());
            if (lag == null) {
                plan.add(
                        ImportPlan.Turn.UNLINK,
                        (service, actor, version) -> service.removeLink(actor, project, link.id(), version));
            } else if (!lag.equals(link.lag())) {
                plan.add(
                        ImportPlan.Turn.LAG,
                        (service, actor, version) -> service.setLag(actor, project, link.id(), lag, version));
            }
        }
        missing.forEach((from, lag) -> plan.add(
                ImportPlan.Turn.LINK,
                (service, actor, version) ->
                        service.addLink(actor, project, new Link(from, node.key(), lag), version)));
    }
}
