package lianxi.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import lianxi.calendar.CalendarYearQueries;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The working calendar of a year (日历), for everybody inside. */
@Controller
class YearController {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final WorkCalendars calendars;
    private final CalendarYearQueries queries;
    private final Clock clock;

    YearController(WorkCalendars calendars, CalendarYearQueries queries, Clock clock) {
        this.calendars = calendars;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String year(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        LocalDate today = LocalDate.now(clock);
        int shown = year == null ? today.getYear() : year;
        if (shown < FIRST || shown > LAST) {
            throw new NotFoundException();
        }
        OptionalInt missing = calendars.missingNextYear(today);
        model.addAttribute("today", today.toString());
        model.addAttribute("page", YearPage.of(shown, calendars.current(), today));
        model.addAttribute("loaded", queries.year(shown).orElse(null));
        model.addAttribute("past", queries.past(shown));
        model.addAttribute("previous", shown > FIRST ? shown - 1 : null);
        model.addAttribute("next", shown < LAST ? shown + 1 : null);
        model.addAttribute("missing", missing.isPresent() ? missing.getAsInt() : null);
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "calendar/year";
    }
}
