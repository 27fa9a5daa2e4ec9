package lianxi.weekly.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import lianxi.weekly.ReportLine;
import lianxi.weekly.WeeklyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
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
    private static final List<String> HEAD = List.of(
            "weekly.col.week",
            "weekly.col.unit",
            "weekly.col.state",
            "weekly.late",
            "weekly.col.submitted",
            "weekly.field.progress",
            "weekly.field.problems",
            "weekly.field.plan");

    private final WeeklyQueries queries;
    private final RosterQueries roster;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    ReportListController(
            WeeklyQueries queries, RosterQueries roster, MessageSource messages, Dates dates, Clock clock) {
        this.queries = queries;
        this.roster = roster;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
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

    @GetMapping("/weekly/reports.xlsx")
    ResponseEntity<byte[]> export(Actor actor, @RequestParam(required = false) @Nullable UnitId unit) {
        List<List<Object>> rows = new ArrayList<>();
        for (ReportLine line : queries.export(actor, scope(actor, unit))) {
            rows.add(Arrays.asList(
                    line.week().friday(),
                    line.unitName(),
                    text(line.state().messageKey()),
                    line.late() ? text("weekly.late") : null,
                    dates.moment(line.submittedAt()),
                    line.text().progress(),
                    line.text().problems(),
                    line.text().plan()));
        }
        List<String> head = HEAD.stream().map(this::text).toList();
        String title = text("weekly.list.title");
        return Downloads.spreadsheet(
                title + "-" + LocalDate.now(clock) + ".xlsx",
                Spreadsheets.book().sheet(title, head, rows).bytes());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
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
