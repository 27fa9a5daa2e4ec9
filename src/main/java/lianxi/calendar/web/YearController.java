package lianxi.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalInt;
import lianxi.calendar.CalendarEntries;
import lianxi.calendar.CalendarYearQueries;
import lianxi.calendar.LoadedYear;
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
    private final CalendarEntries entries;
    private final Clock clock;

    YearController(WorkCalendars calendars, CalendarYearQueries queries, CalendarEntries entries, Clock clock) {
        this.calendars = calendars;
        this.queries = queries;
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String year(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        YearMonth days = month(year, month, today);
        int shown = year == null ? days.getYear() : year;
        if (shown < FIRST || shown > LAST) {
            throw new NotFoundException();
        }
        model.addAttribute("days", new MonthPage(days, entries.of(actor, days.atDay(1), days.atEndOfMonth())));
        OptionalInt missing = calendars.missingNextYear(today);
        model.addAttribute("today", today.toString());
        model.addAttribute("page", YearPage.of(shown, calendars.current(), today));
        List<LoadedYear> versions = queries.versions(shown);
        model.addAttribute("loaded", versions.isEmpty() ? null : versions.get(0));
        model.addAttribute("past", versions.stream().skip(1).toList());
        model.addAttribute("previous", shown > FIRST ? shown - 1 : null);
        model.addAttribute("next", shown < LAST ? shown + 1 : null);
        model.addAttribute("missing", missing.isPresent() ? missing.getAsInt() : null);
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "calendar/year";
    }

    /** The month asked for; else this one, or the first of another year. */
    private static YearMonth month(@Nullable Integer year, @Nullable String month, LocalDate today) {
        if (month == null) {
            return year == null || year == today.getYear() ? YearMonth.from(today) : YearMonth.of(year, 1);
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException notAMonth) {
            throw new NotFoundException();
        }
    }
}
