package lianxi.supervision.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import org.springframework.stereotype.Component;

/** What an item must hold before a plan takes it (计划事项的要求). */
@Component
class PlanChecks {

    private final Inspectors inspectors;
    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final Clock clock;

    PlanChecks(Inspectors inspectors, RosterQueries roster, ProjectQueries projects, Clock clock) {
        this.inspectors = inspectors;
        this.roster = roster;
        this.projects = projects;
        this.clock = clock;
    }

    void require(PlanPeriod period, PlanItemCommand item) {
        text("focus", item.focus(), PlanItemCommand.FOCUS_MAX);
        text("basis", item.basis(), PlanItemCommand.BASIS_MAX);
        time(period, item);
        targets(item);
        known(item);
        leads(item);
    }

    private static void text(String field, String said, int most) {
        if (said.isBlank() || said.length() > most) {
            throw new RefusedException(field, "supervision.plan.refused.text", most);
        }
    }

    private static void time(PlanPeriod period, PlanItemCommand item) {
        if (item.months().isEmpty() || !period.months().containsAll(item.months())) {
            throw new RefusedException("months", "supervision.plan.refused.months");
        }
        LocalDate day = item.day();
        if (day == null) {
            return;
        }
        if (!period.contains(day)) {
            throw new RefusedException("day", "supervision.plan.refused.day");
        }
        if (item.months().size() != 1 || item.months().first() != day.getMonthValue()) {
            throw new RefusedException("day", "supervision.plan.refused.day-month");
        }
    }

    private static void targets(PlanItemCommand item) {
        int candidates = switch (item.targets()) {
            case NAMED -> item.units().size() + item.projects().size();
            case DRAWN_UNITS -> item.units().size();
            case DRAWN_PROJECTS -> item.projects().size();
        };
        String field = item.targets() == PlanTargets.DRAWN_PROJECTS ? "projects" : "units";
        if (candidates == 0) {
            throw new RefusedException(field, "supervision.plan.refused." + item.targets());
        }
        if (item.targets().isDrawn() && item.drawCount() < 1) {
            throw new RefusedException("drawCount", "supervision.plan.refused.count");
        }
        if (item.targets().isDrawn() && item.drawCount() >= candidates) {
            throw new RefusedException("drawCount", "supervision.plan.refused.candidates", candidates);
        }
    }

    /** Units that have duties here, and projects that there are. */
    private void known(PlanItemCommand item) {
        Set<UnitId> units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(UnitView::id)
                .collect(Collectors.toSet());
        require("units", item.units(), units);
        if (!item.projects().isEmpty()) {
            require(
                    "projects",
                    item.projects(),
                    projects.all().stream().map(ProjectView::id).collect(Collectors.toSet()));
        }
    }

    private static <T> void require(String field, List<T> named, Set<T> known) {
        if (!known.containsAll(named)) {
            throw new RefusedException(field, "supervision.plan.refused.unknown");
        }
    }

    /** Who leads is of the supervision group, and not of a unit that is named (本单位回避). */
    private void leads(PlanItemCommand item) {
        if (item.leads().isEmpty() && !item.targets().isDrawn()) {
            throw new RefusedException("leads", "supervision.plan.refused.leads");
        }
        Map<PersonId, Inspector> known = inspectors.on(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Inspector::person, Function.identity(), (one, again) -> one));
        for (PersonId lead : item.leads()) {
            Inspector inspector = known.get(lead);
            if (inspector == null) {
                throw new RefusedException("leads", "supervision.plan.refused.not-inspector");
            }
            if (!item.targets().isDrawn()) {
                item.units().stream().filter(inspector::isOf).findFirst().ifPresent(unit -> own(inspector, unit));
            }
        }
    }

    private void own(Inspector inspector, UnitId unit) {
        throw new RefusedException(
                "leads",
                "supervision.plan.refused.own-unit",
                inspector.name(),
                roster.unit(unit).name());
    }
}
