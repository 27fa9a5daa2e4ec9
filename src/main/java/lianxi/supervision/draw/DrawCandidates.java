package lianxi.supervision.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanTargets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that a draw is made from (候选名单), before anybody is left out: they follow from the records, nobody types them. */
@Component
@Transactional(readOnly = true)
public class DrawCandidates {

    private static final Set<UnitKind> OF_THE_GROUP = Set.of(UnitKind.MEMBER, UnitKind.DUTY_ONLY);

    private final PlanQueries plans;
    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final Inspectors inspectors;
    private final ObjectProvider<EarlierChecks> earlier;
    private final Clock clock;

    DrawCandidates(
            PlanQueries plans,
            RosterQueries roster,
            ProjectQueries projects,
            Inspectors inspectors,
            ObjectProvider<EarlierChecks> earlier,
            Clock clock) {
        this.plans = plans;
        this.roster = roster;
        this.projects = projects;
        this.inspectors = inspectors;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** Of an item of a plan: its units or projects, as many as it says. Four queries. */
    public DrawBasis planned(PlanItemId id) {
        PlanItemView item = plans.item(id);
        DrawSubject subject = subject(item);
        List<DrawCandidate> targets = subject == DrawSubject.PROJECT
                ? projects(project -> item.projectIds().contains(project.id()))
                : units(unit -> item.unitIds().contains(unit.id()));
        LocalDate day = today().isAfter(item.from()) ? today() : item.from();
        return new DrawBasis(
                item,
                item.kind(),
                item.matter(),
                item.focus(),
                subject,
                item.targets().isDrawn() ? item.drawCount() : targets.size(),
                targets,
                inspectors(),
                checked(targets, item.matter(), day));
    }

    /** Outside any plan: every unit of the group, or every project. Three queries. */
    public DrawBasis free(DrawSubject subject, CheckMatter matter) {
        List<DrawCandidate> targets = subject == DrawSubject.UNIT
                ? units(unit -> OF_THE_GROUP.contains(unit.kind()))
                : projects(project -> true);
        return new DrawBasis(
                null, null, matter, "", subject, null, targets, inspectors(), checked(targets, matter, today()));
    }

    /** Of named targets it is the units that are checked, if there are any. */
    private static DrawSubject subject(PlanItemView item) {
        boolean projects = item.targets() == PlanTargets.DRAWN_PROJECTS
                || item.targets() == PlanTargets.NAMED && item.units().isEmpty();
        return projects ? DrawSubject.PROJECT : DrawSubject.UNIT;
    }

    private List<DrawCandidate> units(Predicate<UnitView> listed) {
        return roster.units().stream()
                .filter(listed)
                .map(unit -> DrawCandidate.ofUnit(unit.id(), unit.name()))
                .toList();
    }

    private List<DrawCandidate> projects(Predicate<ProjectView> listed) {
        return projects.all().stream()
                .filter(listed)
                .map(DrawCandidates::project)
                .toList();
    }

    private List<DrawCandidate> inspectors() {
        return inspectors.on(today()).stream().map(DrawCandidates::inspector).toList();
    }

    private Map<UnitId, LocalDate> checked(List<DrawCandidate> targets, CheckMatter matter, LocalDate day) {
        List<UnitId> units = targets.stream()
                .map(DrawCandidate::unit)
                .filter(unit -> unit != null)
                .toList();
        EarlierChecks checks = earlier.getIfAvailable();
        if (checks == null || units.isEmpty()) {
            return Map.of();
        }
        return checks.near(units, matter, day).stream()
                .collect(Collectors.toMap(EarlierCheck::unit, EarlierCheck::on, (latest, older) -> latest));
    }

    /** A project concerns its township and its undertaker. */
    private static DrawCandidate project(ProjectView project) {
        Map<UnitId, String> units = new LinkedHashMap<>();
        units.put(project.township(), project.townshipName());
        units.put(project.undertaker(), project.undertakerName());
        return DrawCandidate.ofProject(
                project.id(), project.name(), List.copyOf(units.keySet()), joined(units.values().stream()));
    }

    private static DrawCandidate inspector(Inspector one) {
        return DrawCandidate.ofInspector(
                one.person(),
                one.name(),
                one.units().stream().map(Inspector.Own::id).toList(),
                joined(one.units().stream().map(Inspector.Own::name)));
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(" · "));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
