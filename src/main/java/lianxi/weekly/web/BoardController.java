package lianxi.weekly.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.weekly.BoardView;
import lianxi.weekly.OwedReport;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.WeeklyQueries;
import lianxi.weekly.WeeklyReminders;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Friday board for those who read all reports; a unit is led to its own. */
@Controller
@RequestMapping("/weekly")
class BoardController {

    private final WeeklyQueries queries;
    private final ReportQueries reports;
    private final WeeklyService service;
    private final WeeklyReminders reminders;
    private final BoardLines lines;
    private final Idempotency idempotency;

    BoardController(
            WeeklyQueries queries,
            ReportQueries reports,
            WeeklyService service,
            WeeklyReminders reminders,
            BoardLines lines,
            Idempotency idempotency) {
        this.queries = queries;
        this.reports = reports;
        this.service = service;
        this.reminders = reminders;
        this.lines = lines;
        this.idempotency = idempotency;
    }

    @GetMapping
    String current(Actor actor, Model model) {
        return actor.readsEverything() ? board(actor, queries.currentWeek(), model) : own(actor, model);
    }

    @GetMapping("/{friday}")
    String week(Actor actor, @PathVariable LocalDate friday, Model model) {
        ReportWeek week = week(friday);
        if (actor.readsEverything()) {
            return board(actor, week, model);
        }
        requireUnitSide(actor);
        return reports.own(actor, week).map(ReportPages::redirect).orElseThrow(NotFoundException::new);
    }

    /** Begins a unit's report where the week's opening has not. */
    @PostMapping("/{friday}/units/{unit}")
    String open(
            Actor actor,
            @PathVariable LocalDate friday,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String next) {
        WeeklyReportId id = service.open(actor, unit, week(friday));
        return ReportPages.redirect(id) + (next.equals("file-for") ? "/file-for" : "");
    }

    /** 催报: one unit, or all that have yet to file. */
    @PostMapping("/{friday}/reminders")
    String remind(
            Actor actor,
            @PathVariable LocalDate friday,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        ReportWeek week = week(friday);
        return idempotency.once(actor, key, () -> {
            WeeklyReminders.Sent sent = reminders.remind(actor, week, unit);
            if (sent.people() == 0) {
                Flash.warn(redirect, "weekly.reminded.nobody");
            } else {
                Flash.done(redirect, "weekly.reminded", sent.units(), sent.people());
            }
            return "redirect:/weekly/" + week;
        });
    }

    private String board(Actor actor, ReportWeek week, Model model) {
        BoardView board = queries.board(week);
        model.addAttribute("board", board);
        model.addAttribute("lines", lines.of(actor, board));
        model.addAttribute("isOffice", actor.is(Role.OFFICE));
        model.addAttribute("isCurrent", week.equals(queries.currentWeek()));
        model.addAttribute("key", FormKeys.fresh());
        return "weekly/board";
    }

    private String own(Actor actor, Model model) {
        requireUnitSide(actor);
        List<OwedReport> owed = queries.owed(actor.units());
        if (!owed.isEmpty() && owed.get(0).report() != null) {
            return ReportPages.redirect(owed.get(0).report());
        }
        model.addAttribute("owed", owed);
        return "weekly/own";
    }

    private static void requireUnitSide(Actor actor) {
        if (!actor.isAny(Role.UNIT_HEAD, Role.CONTACT)) {
            throw new ForbiddenException();
        }
    }

    private static ReportWeek week(LocalDate friday) {
        if (friday.getDayOfWeek() != DayOfWeek.FRIDAY) {
            throw new NotFoundException();
        }
        return new ReportWeek(friday);
    }
}
