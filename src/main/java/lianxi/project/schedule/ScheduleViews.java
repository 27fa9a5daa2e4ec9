package lianxi.project.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole schedules for pages, exports and unit plans, reckoned from the facts of this very moment. */
@Component
@Transactional(readOnly = true)
public class ScheduleViews {

    private final SchedulePlans plans;
    private final RosterQueries roster;
    private final WorkCalendars calendars;
    private final Clock clock;

    ScheduleViews(SchedulePlans plans, RosterQueries roster, WorkCalendars calendars, Clock clock) {
        this.plans = plans;
        this.roster = roster;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * As the reader may know of it: what is outside the reader's scope keeps its dates and loses its name.
     *
     * @throws NotFoundException if there is no such project
     */
    public ScheduleView of(Actor reader, ProjectId project) {
        return view(plans.planned(reader, project));
    }

    /**
     * The whole of it, for the office.
     *
     * @throws NotFoundException if there is no such project
     */
    public ScheduleView of(ProjectId project) {
        return view(plans.planned(project));
    }

    /** Those of all projects, in the order in which these were entered; as many queries as for one. */
    public List<ScheduleView> all() {
        Map<UnitId, String> names = unitNames();
        return plans.planned().stream().map(project -> view(project, names)).toList();
    }

    /** The same as the reader may know of them. */
    public List<ScheduleView> all(Actor reader) {
        Map<UnitId, String> names = unitNames();
        return plans.planned(reader).stream()
                .map(project -> view(project, names))
                .toList();
    }

    private ScheduleView view(PlannedProject project) {
        return view(project, names(project.plan().units().stream().map(Plan.Unit::view)));
    }

    private Map<UnitId, String> unitNames() {
        return names(roster.units().stream());
    }

    private static Map<UnitId, String> names(Stream<UnitView> units) {
        return units.collect(Collectors.toMap(UnitView::id, UnitView::shortName));
    }

    private ScheduleView view(PlannedProject project, Map<UnitId, String> unitNames) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        Network network = project.network();
        SchedulePass pass = network.pass(calendar, today);
        Plan plan = project.plan();
        Map<NodeKey, AnchorKind> anchors = plan.milestones().stream()
                .filter(milestone -> milestone.anchor() != null)
                .collect(Collectors.toMap(Milestone::key, Milestone::anchor));
        Map<NodeKey, Plan.BaselineNode> baseline = plan.baselineByNode();
        return new ScheduleView(
                plan.project(),
                plan.version(),
                plan.placed(),
                today,
                plan.startedOn(),
                project.nodes().stream()
                        .map(node -> row(
                                node,
                                pass,
                                unitNames,
                                anchors.get(node.source().key()),
                                baseline.get(node.source().key())))
                        .toList(),
                links(project),
                pass.anchors(),
                plan.baseline() == null
                        ? null
                        : new ScheduleView.BaselineMark(
                                plan.baseline().number(), plan.baseline().approvedAt()),
                isProvisional(calendar, pass, today),
                network,
                pass,
                plan.units().stream().map(Plan.Unit::view).toList());
    }

    /** Up to the latest day that it says anything about. */
    private static boolean isProvisional(WorkCalendar calendar, SchedulePass pass, LocalDate today) {
        return pass.anchors().stream()
                .map(anchor ->
                        anchor.forecast() == null || anchor.anchor().date().isAfter(anchor.forecast())
                                ? anchor.anchor().date()
                                : anchor.forecast())
                .anyMatch(last -> calendar.isProvisional(today, last));
    }

    private static List<ScheduleView.LinkRow> links(PlannedProject project) {
        Set<NodeKey> known =
                project.nodes().stream().map(node -> node.source().key()).collect(Collectors.toSet());
        return project.plan().links().stream()
                .map(link -> new ScheduleView.LinkRow(
                        new LinkId(link.id()),
                        link.link().from(),
                        link.link().to(),
                        link.link().lag()))
                .filter(link -> known.contains(link.before()) && known.contains(link.after()))
                .toList();
    }

    private static ScheduleView.Row row(
            PlannedProject.PlannedNode planned,
            SchedulePass pass,
            Map<UnitId, String> unitNames,
            AnchorKind anchor,
            Plan.BaselineNode baseline) {
        SourceNode source = planned.source();
        NodePass node = pass.node(source.key());
        OptionalInt tooLate = pass.lateEvenIfStartedToday(source.key());
        return new ScheduleView.Row(
                source.key(),
                source.code(),
                source.name(),
                source.unit(),
                source.unit() == null ? null : unitNames.get(source.unit()),
                source.holder(),
                source.path(),
                source.needed(),
                source.facts(),
                source.light(),
                planned.duration(),
                planned.from(),
                source.limit(),
                anchor,
                node.latest(),
                node.latestStart(),
                node.latestSafeDate(),
                node.forecastStart(),
                node.forecastFinish(),
                node.slack(),
                node.criticalFor(),
                baseline == null ? null : baseline.startsOn(),
                baseline == null ? null : baseline.finishesOn(),
                tooLate.isPresent() ? tooLate.getAsInt() : null);
    }
}
