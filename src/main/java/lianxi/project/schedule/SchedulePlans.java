package lianxi.project.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts plans together from what is stored and what the modules tell of their nodes. Facts are asked for, never copied. */
@Component
@Transactional(readOnly = true)
public class SchedulePlans {

    private final PlanTable table;
    private final ObjectProvider<NodeSource> sources;

    SchedulePlans(PlanTable table, ObjectProvider<NodeSource> sources) {
        this.table = table;
        this.sources = sources;
    }

    /**
     * The network of a project; without nodes before the permit catalogue was applied to it.
     *
     * @throws NotFoundException if there is no such project
     */
    public Network network(ProjectId project) {
        return planned(project).network();
    }

    PlannedProject planned(ProjectId project) {
        return planned(project, NodeSource::nodes);
    }

    /** As the reader may know of it. */
    PlannedProject planned(Actor reader, ProjectId project) {
        return planned(project, (source, of) -> source.nodes(reader, of));
    }

    private PlannedProject planned(ProjectId project, BiFunction<NodeSource, ProjectId, List<SourceNode>> nodes) {
        Plan plan = table.plan(project).orElseThrow(NotFoundException::new);
        return new PlannedProject(
                plan,
                sources.orderedStream()
                        .flatMap(source -> nodes.apply(source, project).stream())
                        .toList());
    }

    /** All projects; as many queries as for one. */
    List<PlannedProject> planned() {
        List<SourceNode> nodes = sources.orderedStream()
                .flatMap(source -> source.nodes().stream())
                .toList();
        return together(table.plans(), nodes);
    }

    /** The same as the reader may know of them. */
    List<PlannedProject> planned(Actor reader) {
        List<SourceNode> nodes = sources.orderedStream()
                .flatMap(source -> source.nodes(reader).stream())
                .toList();
        return together(table.plans(), nodes);
    }

    /** Projects without a template that have permits to plan: made by a release that knew no schedules. */
    List<ProjectId> unplanned() {
        List<ProjectId> unplaced = table.unplaced();
        return unplaced.isEmpty()
                ? List.of()
                : sources.orderedStream()
                        .filter(source -> source.kind().equals(NodeKey.PERMIT_STEP))
                        .flatMap(source -> source.nodes().stream())
                        .map(SourceNode::project)
                        .filter(unplaced::contains)
                        .distinct()
                        .toList();
    }

    /** The project's nodes of other modules. */
    List<SourceNode> nodes(ProjectId project) {
        return sources.orderedStream()
                .flatMap(source -> source.nodes(project).stream())
                .toList();
    }

    /** The plans as stored with nodes that somebody else knows. */
    List<PlannedProject> plannedOf(Collection<SourceNode> nodes) {
        return together(table.plans(), nodes);
    }

    private static List<PlannedProject> together(List<Plan> plans, Collection<SourceNode> nodes) {
        Map<ProjectId, List<SourceNode>> byProject = nodes.stream().collect(Collectors.groupingBy(SourceNode::project));
        List<PlannedProject> projects = new ArrayList<>();
        plans.forEach(
                plan -> projects.add(new PlannedProject(plan, byProject.getOrDefault(plan.project(), List.of()))));
        return projects;
    }
}
