package lianxi.onboarding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.draw.DrawCommand;
import lianxi.supervision.draw.DrawQueries;
import lianxi.supervision.draw.DrawResult;
import lianxi.supervision.draw.DrawService;
import lianxi.supervision.draw.DrawSubject;
import lianxi.supervision.draw.LeftOutReason;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.FindingText;
import lianxi.supervision.inspection.CheckLine;
import lianxi.supervision.inspection.InspectionDesk;
import lianxi.supervision.inspection.InspectionPlan;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionRecord;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionTerms;
import lianxi.supervision.inspection.InspectionView;
import lianxi.supervision.inspection.RemarkCommand;
import lianxi.supervision.inspection.Verdict;
import lianxi.supervision.plan.PlanApprovalService;
import lianxi.supervision.plan.PlanItemCommand;
import lianxi.supervision.plan.PlanPeriod;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanService;
import lianxi.supervision.plan.PlanTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that plans supervision, draws and inspects (督查计划、随机抽取、检查). */
@Component
@Profile("sample")
class CheckDesk {

    private static final int INSPECTORS_PER_CHECK = 2;

    private final PlanService plans;
    private final PlanApprovalService approvals;
    private final PlanQueries planQueries;
    private final DrawService draws;
    private final DrawQueries drawQueries;
    private final InspectionService inspections;
    private final InspectionDesk spot;
    private final InspectionQueries queries;
    private final FindingService findings;
    private final Inspectors inspectors;
    private final ProjectQueries projects;
    private final RosterQueries roster;

    private final Map<CheckKind, PlanItemId> items = new ConcurrentHashMap<>();
    private final Map<SampleCheck, InspectionId> made = new ConcurrentHashMap<>();
    private @Nullable PlanId plan;
    private @Nullable DrawId draw;

    CheckDesk(
            PlanService plans,
            PlanApprovalService approvals,
            PlanQueries planQueries,
            DrawService draws,
            DrawQueries drawQueries,
            InspectionService inspections,
            InspectionDesk spot,
            InspectionQueries queries,
            FindingService findings,
            Inspectors inspectors,
            ProjectQueries projects,
            RosterQueries roster) {
        this.plans = plans;
        this.approvals = approvals;
        this.planQueries = planQueries;
        this.draws = draws;
        this.drawQueries = drawQueries;
        this.inspections = inspections;
        this.spot = spot;
        this.queries = queries;
        this.findings = findings;
        this.inspectors = inspectors;
        this.projects = projects;
        this.roster = roster;
    }

    InspectionId of(SampleCheck check) {
        return Objects.requireNonNull(made.get(check));
    }

    PlanId plan(Actor planner, SampleSupervision said, YearMonth month) {
        PlanId id = plans.draft(planner, PlanPeriod.of(month));
        plan = id;
        plans.write(planner, id, version(planner, id), said.aims());
        for (SampleCheck check : said.checks()) {
            items.put(check.kind(), plans.add(planner, id, item(planner, said, check, month)));
        }
        approvals.submit(planner, id, version(planner, id));
        return id;
    }

    PlanId approve(Actor head) {
        PlanId id = Objects.requireNonNull(plan);
        approvals.approve(head, id, version(head, id));
        return id;
    }

    DrawId draw(Actor supervisor, SampleSupervision said, SampleCheck check, LocalDate today) {
        Map<PersonId, DrawCommand.LeftOut> aside = new HashMap<>();
        for (Inspector one : inspectors.on(today)) {
            if (one.head()) {
                aside.put(one.person(), new DrawCommand.LeftOut(LeftOutReason.OTHER, said.headLeftOut()));
            }
        }
        DrawId id = draws.record(
                supervisor,
                new DrawCommand(
                        items.get(check.kind()),
                        check.kind(),
                        check.matter(),
                        check.focus(),
                        DrawSubject.PROJECT,
                        1,
                        INSPECTORS_PER_CHECK,
                        Map.of(),
                        aside));
        draws.draw(supervisor, id, drawQueries.view(supervisor, id).version());
        draw = id;
        return id;
    }

    /** Of the example unit; a drawn one about the project and by the inspectors drawn. */
    InspectionId arrange(Actor supervisor, SampleSupervision said, SampleCheck check, LocalDate day) {
        InspectionPlan.Drawn drawn = null;
        List<ProjectId> about = List.of();
        List<PersonId> by = List.of(person(said.planner(), day), person(said.inspector(), day));
        if (check.kind() == CheckKind.SPOT_CHECK) {
            DrawId id = Objects.requireNonNull(draw);
            DrawResult.Pick pick = drawQueries.result(id).picks().get(0);
            drawn = new InspectionPlan.Drawn(id, pick.place());
            about = List.of(Objects.requireNonNull(pick.project()));
            by = pick.inspectors().stream().map(DrawResult.Inspector::person).toList();
        }
        InspectionId id = inspections.arrange(
                supervisor,
                new InspectionPlan(
                        items.get(check.kind()),
                        drawn,
                        check.kind(),
                        unit(said.unit()),
                        new InspectionTerms(check.matter(), check.focus(), about, day, null, check.place(), by)));
        made.put(check, id);
        if (check.kind() == CheckKind.REGULAR) {
            inspections.announce(supervisor, id, queries.view(supervisor, id).version());
        }
        return id;
    }

    /** The first of those who inspect; whoever asks. */
    PersonId inspectorOf(SampleCheck check) {
        return queries.known(of(check)).orElseThrow().inspectors().get(0).person();
    }

    /** The lines of the checklist hold; what does not is a finding of its own. */
    InspectionId inspect(Actor inspector, SampleSupervision said, SampleCheck check, LocalDate due, LocalDate today) {
        InspectionId id = of(check);
        inspections.begin(inspector, id, queries.view(inspector, id).version());
        InspectionRecord record = queries.record(inspector, id);
        for (CheckLine line : record.lines()) {
            spot.answer(inspector, id, line.number(), Verdict.TRUE, check.note());
        }
        spot.remark(inspector, id, RemarkCommand.practice(check.practice()));
        spot.remark(inspector, id, RemarkCommand.statement(check.statement(), check.saidBy(), check.post()));
        InspectionView inspection = record.inspection();
        SampleCheck.Finding found = check.finding();
        findings.record(
                inspector,
                new FindingCommand(
                        inspection.unit(),
                        id,
                        new FindingText(
                                found.kind(),
                                found.title(),
                                found.facts(),
                                found.duty(),
                                today,
                                inspection.projects().stream()
                                        .map(InspectionView.Project::id)
                                        .findFirst()
                                        .orElse(null),
                                null,
                                true,
                                found.demand(),
                                due),
                        List.of()));
        return id;
    }

    InspectionId finish(Actor inspector, SampleCheck check) {
        InspectionId id = of(check);
        inspections.finish(inspector, id, queries.view(inspector, id).version());
        return id;
    }

    private PlanItemCommand item(Actor planner, SampleSupervision said, SampleCheck check, YearMonth month) {
        boolean drawn = check.kind() == CheckKind.SPOT_CHECK;
        return new PlanItemCommand(
                check.kind(),
                check.matter(),
                check.focus(),
                drawn ? PlanTargets.DRAWN_PROJECTS : PlanTargets.NAMED,
                drawn ? 1 : 0,
                drawn ? List.of() : List.of(unit(said.unit())),
                drawn ? projects.all().stream().map(ProjectView::id).toList() : List.of(),
                new TreeSet<>(List.of(month.getMonthValue())),
                null,
                List.of(Objects.requireNonNull(planner.person())),
                said.basis());
    }

    private PersonId person(String name, LocalDate day) {
        return inspectors.on(day).stream()
                .filter(one -> one.name().equals(name))
                .map(Inspector::person)
                .findFirst()
                .orElseThrow();
    }

    private int version(Actor actor, PlanId id) {
        return planQueries.view(actor, id).version();
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }
}
