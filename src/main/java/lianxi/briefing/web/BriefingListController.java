package lianxi.briefing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.briefing.BriefingFilter;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingLine;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingService;
import lianxi.calendar.ReportWeek;
import lianxi.document.DocumentState;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.weekly.WeeklyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All briefings in the reader's scope; the office begins the week's here. */
@Controller
@RequestMapping("/briefings")
class BriefingListController {

    private static final int PAGES = 1000;

    private final BriefingQueries queries;
    private final BriefingService service;
    private final WeeklyQueries weekly;
    private final Idempotency idempotency;

    BriefingListController(
            BriefingQueries queries, BriefingService service, WeeklyQueries weekly, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.weekly = weekly;
        this.idempotency = idempotency;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable DocumentState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shown = Math.max(0, Math.min(page, PAGES));
        List<BriefingLine> lines = queries.list(actor, new BriefingFilter(year, state), shown);
        boolean more = lines.size() > BriefingQueries.PAGE;
        model.addAttribute("lines", more ? lines.subList(0, BriefingQueries.PAGE) : lines);
        model.addAttribute("years", queries.years(actor));
        model.addAttribute("states", states(actor));
        model.addAttribute("year", year);
        model.addAttribute("state", state);
        model.addAttribute("filtered", year != null || state != null);
        model.addAttribute(
                "export", filtered("/briefings.xlsx", year, state).build().toUriString());
        model.addAttribute("prev", shown > 0 ? address(year, state, shown - 1) : null);
        model.addAttribute("next", more ? address(year, state, shown + 1) : null);
        if (actor.is(Role.OFFICE)) {
            week(model);
        }
        return "briefing/list";
    }

    @PostMapping
    String compile(
            Actor actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    java.time.@Nullable LocalDate week,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        if (week == null) {
            throw new NotFoundException();
        }
        return idempotency.once(actor, key, () -> {
            BriefingId id = service.compile(actor, ReportWeek.of(week));
            Flash.done(redirect, "briefing.done.compiled");
            return BriefingPages.redirect(id);
        });
    }

    /** The week whose briefing is to be made: one that is over comes before the week at hand. */
    private void week(Model model) {
        ReportWeek current = weekly.currentWeek();
        Optional<ReportWeek> overdue = Optional.of(weekly.latestDue())
                .filter(due -> due.compareTo(current) < 0)
                .filter(due -> queries.ofWeek(due).isEmpty())
                .filter(weekly::isBegun);
        model.addAttribute("board", weekly.board(overdue.orElse(current)));
        model.addAttribute(
                "made", overdue.isPresent() ? null : queries.ofWeek(current).orElse(null));
        model.addAttribute("key", FormKeys.fresh());
    }

    private static List<DocumentState> states(Actor actor) {
        List<DocumentState> states = new ArrayList<>(List.of(DocumentState.values()));
        states.remove(DocumentState.WITHDRAWN);
        return actor.isAny(Role.OFFICE, Role.LEADER) ? states : List.of();
    }

    private static String address(@Nullable Integer year, @Nullable DocumentState state, int page) {
        return filtered("/briefings", year, state)
                .queryParam("page", page)
                .build()
                .toUriString();
    }

    private static UriComponentsBuilder filtered(String path, @Nullable Integer year, @Nullable DocumentState state) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (year != null) {
            address.queryParam("year", year);
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        return address;
    }
}
