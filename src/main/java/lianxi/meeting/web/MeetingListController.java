package lianxi.meeting.web;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingMonth;
import lianxi.meeting.MeetingMonths;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /meetings}: a year's meetings month by month, and the same as a spreadsheet. */
@Controller
class MeetingListController {

    private final MeetingMonths months;
    private final MeetingQueries queries;
    private final MeetingSheet sheet;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    MeetingListController(
            MeetingMonths months,
            MeetingQueries queries,
            MeetingSheet sheet,
            AuditTrail audit,
            MessageSource messages,
            Clock clock) {
        this.months = months;
        this.queries = queries;
        this.sheet = sheet;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    String list(Actor actor, MeetingListQuery query, Model model, Locale locale) {
        Year year = query.yearOr(Year.now(clock));
        model.addAttribute("query", query);
        model.addAttribute("year", year.getValue());
        model.addAttribute("months", months.of(year, query.toFilter()));
        model.addAttribute("years", years(year));
        model.addAttribute("kinds", words(Stream.of(MeetingKind.values()), locale));
        model.addAttribute("states", words(Stream.of(MeetingState.values()), locale));
        model.addAttribute("chips", chips(query, locale));
        model.addAttribute("cleared", query.cleared());
        model.addAttribute("export", query.address("/meetings.xlsx"));
        model.addAttribute("office", actor.is(Role.OFFICE));
        return "meeting/list";
    }

    @GetMapping("/meetings.xlsx")
    ResponseEntity<byte[]> export(Actor actor, MeetingListQuery query, Locale locale) {
        Year year = query.yearOr(Year.now(clock));
        List<MeetingMonth> found = months.of(year, query.toFilter());
        audit.recordAlone(
                actor,
                "meeting.export",
                "meeting",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("months", null, found.size()));
        String name = messages.getMessage("meeting.file", new Object[] {year.toString()}, locale);
        return Downloads.spreadsheet(name, sheet.bytes(found, locale));
    }

    /** The years with meetings, this one and the one shown, the latest first. */
    private List<Integer> years(Year shown) {
        TreeSet<Integer> years = new TreeSet<>(queries.years());
        years.add(Year.now(clock).getValue());
        years.add(shown.getValue());
        return List.copyOf(years.descendingSet());
    }

    private List<Option> words(Stream<? extends Enum<?>> values, Locale locale) {
        return values.map(value -> Option.of(value.name(), messages.getMessage(key(value), null, locale)))
                .toList();
    }

    private static String key(Enum<?> value) {
        return value instanceof MeetingKind kind ? kind.messageKey() : ((MeetingState) value).messageKey();
    }

    private List<Chip> chips(MeetingListQuery query, Locale locale) {
        return query.parts().stream()
                .map(part -> {
                    String word = messages.getMessage(part.wordKey(), null, locale);
                    String label = messages.getMessage("meeting.chip." + part.name(), new Object[] {word}, locale);
                    return new Chip(label, query.without(part.name()));
                })
                .toList();
    }
}
