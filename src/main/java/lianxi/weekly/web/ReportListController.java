package lianxi.weekly.web;

import java.util.List;
import java.util.Set;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Option;
import lianxi.weekly.ReportLine;
import lianxi.weekly.WeeklyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Reports of all weeks, latest first: the own unit's, or any unit's for those who read all. */
@Controller
class ReportListController {

    private static final int PAGE = 40;
    private static final int LAST_PAGE = 1000;

    private final WeeklyQueries queries;
    private final RosterQueries roster;

    ReportListController(WeeklyQueries queries, RosterQueries roster) {
        this.queries = queries;
        this.roster = roster;
    }

    @GetMapping("/weekly/reports")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int number = Math.max(1, Math.min(page, LAST_PAGE));
        List<ReportLine> found = queries.reports(scope(actor, unit), PAGE + 1, (number - 1) * PAGE);
        model.addAttribute("reports", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("readsAll", actor.readsEverything());
        model.addAttribute("units", actor.readsEverything() ? units() : List.of());
        model.addAttribute("unit", unit == null ? "" : String.valueOf(unit.value()));
        model.addAttribute("prev", number > 1 ? address(unit, number - 1) : null);
        model.addAttribute("next", found.size() > PAGE ? address(unit, number + 1) : null);
        return "weekly/list";
    }

    /** Null for all. A foreign unit is answered as if it did not exist. */
    private static @Nullable Set<UnitId> scope(Actor actor, @Nullable UnitId unit) {
        if (actor.readsEverything()) {
            return unit == null ? null : Set.of(unit);
        }
        if (!actor.isAny(Role.UNIT_HEAD, Role.CONTACT)) {
            throw new ForbiddenException();
        }
        if (unit != null && !actor.belongsTo(unit)) {
            throw new NotFoundException();
        }
        return unit == null ? actor.units() : Set.of(unit);
    }

    private List<Option> units() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(unit -> Option.of(unit.id().value(), unit.name()))
                .toList();
    }

    private static String address(@Nullable UnitId unit, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/weekly/reports");
        if (unit != null) {
            address.queryParam("unit", unit.value());
        }
        return address.queryParam("page", page).build().toUriString();
    }
}
