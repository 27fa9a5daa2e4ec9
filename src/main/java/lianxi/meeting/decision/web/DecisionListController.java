package lianxi.meeting.decision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.meeting.decision.DecisionFilter;
import lianxi.meeting.decision.DecisionLine;
import lianxi.meeting.decision.DecisionQueries;
import lianxi.meeting.decision.DecisionState;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of decisions (议定事项台账) across all meetings, and its spreadsheet. */
@Controller
class DecisionListController {

    private static final String PATH = "/meetings/decisions";
    private static final int EXPORT = 5000;

    private final DecisionQueries queries;
    private final DecisionSheet sheet;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final MessageSource messages;

    DecisionListController(
            DecisionQueries queries,
            DecisionSheet sheet,
            RosterQueries roster,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.sheet = sheet;
        this.roster = roster;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Actor actor, DecisionSearch search, Model model, Locale locale) {
        DecisionFilter filter = search.filter();
        Slice<DecisionLine> lines = queries.list(actor, filter, search.page(), DecisionQueries.PAGE);
        List<UnitView> units = roster.units();
        Map<MeetingId, String> meetings = queries.meetings(actor);
        model.addAttribute("lines", lines.rows());
        model.addAttribute("filter", filter);
        model.addAttribute("chips", chips(filter, units, meetings, locale));
        model.addAttribute(
                "units",
                units.stream().map(one -> Option.of(one.id(), one.shortName())).toList());
        model.addAttribute(
                "meetings",
                meetings.entrySet().stream()
                        .map(one -> Option.of(one.getKey(), one.getValue()))
                        .toList());
        model.addAttribute(
                "states",
                Arrays.stream(DecisionState.values())
                        .filter(one -> one != DecisionState.TO_SIGN || actor.readsEverything())
                        .map(one -> Option.of(one, text(one.messageKey(), locale)))
                        .toList());
        model.addAttribute("export", DecisionSearch.address(PATH + ".xlsx", filter, 0));
        model.addAttribute("prev", search.page() > 0 ? DecisionSearch.address(PATH, filter, search.page() - 1) : null);
        model.addAttribute("next", lines.more() ? DecisionSearch.address(PATH, filter, search.page() + 1) : null);
        return "meeting/decision/list";
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<byte[]> export(Actor actor, DecisionSearch search, Locale locale) {
        List<DecisionLine> lines =
                queries.list(actor, search.filter(), 0, EXPORT).rows();
        audit.recordAlone(
                actor,
                "meeting.decision-export",
                "meeting_decision",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(text("meeting.decision.register", locale), sheet.bytes(lines, locale));
    }

    private List<Chip> chips(
            DecisionFilter filter, List<UnitView> units, Map<MeetingId, String> meetings, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (filter.meeting() != null) {
            chips.add(chip(meetings.getOrDefault(filter.meeting(), "\u2013"), filter.of(null)));
        }
        units.stream()
                .filter(unit -> unit.id().equals(filter.unit()))
                .forEach(unit -> chips.add(chip(unit.shortName(), filter.ofUnit(null))));
        if (filter.state() != null) {
            chips.add(chip(text(filter.state().messageKey(), locale), filter.in(null)));
        }
        if (filter.open()) {
            chips.add(chip(text("meeting.decision.open", locale), filter.pending(false)));
        }
        if (filter.overdue()) {
            chips.add(chip(text("meeting.decision.overdue", locale), filter.late(false)));
        }
        if (!filter.text().isEmpty()) {
            chips.add(chip(filter.text(), filter.with("")));
        }
        return chips;
    }

    private static Chip chip(String label, DecisionFilter without) {
        return new Chip(label, DecisionSearch.address(PATH, without, 0));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
