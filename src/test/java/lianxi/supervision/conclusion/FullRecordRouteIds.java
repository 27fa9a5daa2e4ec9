package lianxi.supervision.conclusion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingLab;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.ReplyCommand;
import lianxi.supervision.inspection.InspectionDesk;
import lianxi.supervision.inspection.InspectionPlan;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionTerms;
import lianxi.supervision.inspection.RemarkCommand;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/**
 * Inspections of the own unit with several findings, one of them about a project, and notes: under way, recorded, drafted about,
 * concluded with rectifications.
 */
@Component
class FullRecordRouteIds implements RouteIds {

    private static final int SEVERAL = 3;

    private final InspectionService inspections;
    private final InspectionQueries inspected;
    private final InspectionDesk desk;
    private final FindingService findings;
    private final ConclusionService conclusions;
    private final ConclusionQueries queries;
    private final ProjectService projects;

    FullRecordRouteIds(
            InspectionService inspections,
            InspectionQueries inspected,
            InspectionDesk desk,
            FindingService findings,
            ConclusionService conclusions,
            ConclusionQueries queries,
            ProjectService projects) {
        this.inspections = inspections;
        this.inspected = inspected;
        this.desk = desk;
        this.findings = findings;
        this.conclusions = conclusions;
        this.queries = queries;
        this.projects = projects;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor head = world.actor(Role.SUPERVISOR);
        Actor contact = world.actor(Role.CONTACT);
        ProjectId project = project(world);
        InspectionId underWay = begun(world, head);
        found(world, head, underWay, project);
        InspectionId recorded = begun(world, head);
        found(world, head, recorded, project);
        finish(head, recorded);
        InspectionId drafted = begun(world, head);
        found(world, head, drafted, project);
        finish(head, drafted);
        ConclusionId draft = conclusions.draft(head, drafted);
        InspectionId concluded = begun(world, head);
        List<FindingId> all = found(world, head, concluded, project);
        finish(head, concluded);
        ConclusionId signed = signed(head, concluded);
        all.forEach(finding -> findings.reply(contact, finding, new ReplyCommand("示例回应", List.of())));
        world.further("/supervision/inspections/{id}", underWay, recorded, drafted, concluded);
        world.further("/supervision/findings/{id}", all.toArray());
        world.further("/supervision/conclusions/{id}", draft, signed);
    }

    private InspectionId begun(RouteWorld world, Actor head) {
        InspectionTerms terms = new InspectionTerms(
                CheckMatter.DUTIES,
                "",
                List.of(),
                LocalDate.of(2017, 1, 26),
                LocalTime.of(9, 0),
                "",
                List.of(world.person(Role.SUPERVISOR)));
        UnitId unit = world.own(UnitKind.MEMBER);
        InspectionId id = inspections.arrange(head, new InspectionPlan(null, null, CheckKind.SPOT_CHECK, unit, terms));
        inspections.begin(head, id, version(head, id));
        return id;
    }

    private List<FindingId> found(RouteWorld world, Actor head, InspectionId id, ProjectId project) {
        UnitId unit = world.own(UnitKind.MEMBER);
        desk.remark(head, id, RemarkCommand.practice("示例做法"));
        desk.remark(head, id, RemarkCommand.practice("另一示例做法"));
        desk.state(world.actor(Role.CONTACT), id, RemarkCommand.statement("示例说明", "示例联络员", "联络员"));
        return IntStream.range(0, SEVERAL)
                .mapToObj(n -> findings.record(
                        head,
                        new FindingCommand(
                                unit, id, FindingLab.text(RouteWorld.SINCE, n == 0 ? project : null), List.of())))
                .toList();
    }

    private ProjectId project(RouteWorld world) {
        LocalDate start = RouteWorld.SINCE;
        return projects.create(
                world.actor(Role.OFFICE),
                new ProjectData(
                        "示例被查项目",
                        world.own(UnitKind.MEMBER),
                        world.own(UnitKind.UNDERTAKER),
                        BigDecimal.TEN,
                        start,
                        start.plusMonths(5),
                        start.plusMonths(8)));
    }

    private void finish(Actor head, InspectionId id) {
        inspections.finish(head, id, version(head, id));
    }

    private ConclusionId signed(Actor head, InspectionId id) {
        ConclusionId conclusion = conclusions.draft(head, id);
        conclusions.submit(head, conclusion, queries.view(head, conclusion).version());
        ConclusionView ready = queries.view(head, conclusion);
        conclusions.sign(head, conclusion, ready.version(), queries.mark(ready, queries.findings(ready)));
        return conclusion;
    }

    private int version(Actor head, InspectionId id) {
        return inspected.view(head, id).version();
    }
}
