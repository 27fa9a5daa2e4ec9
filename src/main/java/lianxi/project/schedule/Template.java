package lianxi.project.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The template of a project's schedule (编排模板): milestones, planning durations and links as data, with the links that modules'
 * own catalogues add. It only ever adds what is missing: what the office changed or unlinked stays as it is.
 */
@Component
class Template {

    /** In the template's data, the township that the project lies in. */
    private static final String TOWNSHIP = "TOWNSHIP";

    private final JdbcClient jdbc;
    private final ObjectProvider<TemplateLinks> catalogues;
    private final ScheduleEdits edits;
    private final SchedulePlans plans;
    private final ProjectQueries projects;
    private final RosterQueries roster;

    Template(
            JdbcClient jdbc,
            ObjectProvider<TemplateLinks> catalogues,
            ScheduleEdits edits,
            SchedulePlans plans,
            ProjectQueries projects,
            RosterQueries roster) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.edits = edits;
        this.plans = plans;
        this.projects = projects;
        this.roster = roster;
    }

    private record Sample(
            String code,
            int position,
            String name,
            @Nullable String unit,
            @Nullable String anchor) {}

    private record Ends(NodeKey before, NodeKey after) {}

    private record PlannedDuration(String code, int amount, TimeLimit.Unit unit) {

        Duration duration() {
            return new Duration(amount, unit);
        }
    }

    /**
     * Adds what the project lacks: milestones, the places of nodes that came since, their links.
     *
     * @return how many nodes it gave a place
     * @throws CycleException where its links and the plan's form a circle
     */
    int apply(PlannedProject before) {
        ProjectId project = before.plan().project();
        PlannedProject planned = addMilestones(before) ? plans.planned(project) : before;
        Set<NodeKey> placed = planned.plan().placementsByNode().keySet();
        List<SourceNode> missing = planned.nodes().stream()
                .map(PlannedProject.PlannedNode::source)
                .filter(node -> !placed.contains(node.key()))
                .toList();
        if (!missing.isEmpty()) {
            place(project, missing);
            link(planned, missing);
            edits.markPlaced(project);
        }
        return missing.size();
    }

    /** How long it plans a node of that code to take; null where it says nothing. */
    @Nullable
    Duration duration(String code) {
        return jdbc.sql("select * from project_template_duration where code = ?")
                .param(code)
                .query(PlannedDuration.class)
                .optional()
                .map(PlannedDuration::duration)
                .orElse(null);
    }

    private boolean addMilestones(PlannedProject planned) {
        Set<String> known = planned.plan().milestones().stream()
                .map(Milestone::code)
                .collect(Collectors.toCollection(HashSet::new));
        List<Sample> missing =
                jdbc
                        .sql("select * from project_template_milestone order by position")
                        .query(Sample.class)
                        .list()
                        .stream()
                        .filter(sample -> !known.contains(sample.code()))
                        .toList();
        if (missing.isEmpty()) {
            return false;
        }
        ProjectId project = planned.plan().project();
        UnitId township = projects.project(project).township();
        Map<String, UnitId> units =
                roster.units().stream().collect(Collectors.toMap(UnitView::name, UnitView::id, (one, other) -> one));
        for (Sample sample : missing) {
            UnitId unit = TOWNSHIP.equals(sample.unit()) ? township : units.get(sample.unit());
            edits.addMilestone(
                    project,
                    sample.code(),
                    sample.name(),
                    sample.position(),
                    unit == null ? null : unit.value(),
                    sample.anchor());
        }
        return true;
    }

    private void place(ProjectId project, List<SourceNode> missing) {
        Map<String, PlannedDuration> durations =
                jdbc.sql("select * from project_template_duration").query(PlannedDuration.class).list().stream()
                        .collect(Collectors.toMap(PlannedDuration::code, duration -> duration));
        edits.place(
                project,
                missing.stream()
                        .map(node -> placement(node.key(), durations.get(node.code())))
                        .toList());
    }

    private static Plan.Placement placement(NodeKey node, @Nullable PlannedDuration duration) {
        return duration == null
                ? new Plan.Placement(node.toString(), null, null, false)
                : new Plan.Placement(node.toString(), duration.amount(), duration.unit(), false);
    }

    /** Only links at a missing node: one between two known nodes that is not there was taken away on purpose. */
    private void link(PlannedProject planned, List<SourceNode> missing) {
        Set<NodeKey> fresh = missing.stream().map(SourceNode::key).collect(Collectors.toSet());
        Map<String, NodeKey> byCode = new LinkedHashMap<>();
        planned.nodes()
                .forEach(node -> byCode.put(node.source().code(), node.source().key()));
        List<Link> added = ends(byCode).stream()
                .filter(ends -> fresh.contains(ends.before()) || fresh.contains(ends.after()))
                .filter(ends -> !planned.hasLink(ends.before(), ends.after()))
                .map(ends -> new Link(ends.before(), ends.after()))
                .toList();
        planned.networkWith(added);
        edits.addLinks(planned.plan().project(), added);
    }

    /** A link to what the project has not goes on to what waits for that, as through a node that is not needed. */
    private Set<Ends> ends(Map<String, NodeKey> byCode) {
        Map<String, List<String>> waiting = links().stream()
                .collect(Collectors.groupingBy(
                        TemplateLink::before, Collectors.mapping(TemplateLink::after, Collectors.toList())));
        Set<Ends> ends = new LinkedHashSet<>();
        byCode.forEach((code, before) -> {
            Deque<String> next = new ArrayDeque<>(waiting.getOrDefault(code, List.of()));
            Set<String> passed = new HashSet<>();
            while (!next.isEmpty()) {
                String after = next.poll();
                if (byCode.containsKey(after)) {
                    ends.add(new Ends(before, byCode.get(after)));
                } else if (passed.add(after)) {
                    next.addAll(waiting.getOrDefault(after, List.of()));
                }
            }
        });
        return ends;
    }

    private List<TemplateLink> links() {
        List<TemplateLink> links =
                new ArrayList<>(jdbc.sql("select before_code as before, after_code as after from project_template_link")
                        .query(TemplateLink.class)
                        .list());
        catalogues.orderedStream().forEach(catalogue -> links.addAll(catalogue.links()));
        return links;
    }
}
