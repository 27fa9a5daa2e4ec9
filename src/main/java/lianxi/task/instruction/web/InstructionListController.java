package lianxi.task.instruction.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import lianxi.task.instruction.InstructionFilter;
import lianxi.task.instruction.InstructionLine;
import lianxi.task.instruction.InstructionQueries;
import lianxi.task.instruction.InstructionState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** All 批示件 in the reader's scope, and their spreadsheet. */
@Controller
class InstructionListController {

    private static final String PATH = "/instructions";
    private static final int EXPORT = 5000;

    private final InstructionQueries queries;
    private final InstructionSheet sheet;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final MessageSource messages;

    InstructionListController(
            InstructionQueries queries,
            InstructionSheet sheet,
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
    String list(Actor actor, InstructionSearch search, Model model, Locale locale) {
        InstructionFilter filter = search.filter();
        Slice<InstructionLine> lines = queries.list(actor, filter, search.page(), InstructionQueries.PAGE);
        List<UnitView> units = roster.units();
        Map<PersonId, String> leaders = queries.leaders(actor);
        model.addAttribute("lines", lines.rows());
        model.addAttribute("filter", filter);
        model.addAttribute("chips", chips(filter, units, leaders, locale));
        model.addAttribute(
                "units",
                units.stream().map(one -> Option.of(one.id(), one.shortName())).toList());
        model.addAttribute(
                "leaders",
                leaders.entrySet().stream()
                        .map(one -> Option.of(one.getKey(), one.getValue()))
                        .toList());
        model.addAttribute(
                "states",
                Arrays.stream(InstructionState.values())
                        .map(one -> Option.of(one, text(one.messageKey(), locale)))
                        .toList());
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("export", address("/instructions.xlsx", filter, 0));
        model.addAttribute("prev", search.page() > 0 ? address(PATH, filter, search.page() - 1) : null);
        model.addAttribute("next", lines.more() ? address(PATH, filter, search.page() + 1) : null);
        return "task/instruction/list";
    }

    @GetMapping("/instructions.xlsx")
    ResponseEntity<byte[]> export(Actor actor, InstructionSearch search, Locale locale) {
        List<InstructionLine> lines =
                queries.list(actor, search.filter(), 0, EXPORT).rows();
        audit.recordAlone(
                actor,
                "task.instruction-export",
                "task_instruction",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(text("task.instruction.title", locale), sheet.bytes(lines, locale));
    }

    private List<Chip> chips(
            InstructionFilter filter, List<UnitView> units, Map<PersonId, String> leaders, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (filter.state() != null) {
            chips.add(new Chip(text(filter.state().messageKey(), locale), address(PATH, filter.in(null), 0)));
        }
        if (filter.overdue()) {
            chips.add(new Chip(text("task.instruction.overdue", locale), address(PATH, filter.late(false), 0)));
        }
        if (filter.leader() != null) {
            chips.add(new Chip(leaders.getOrDefault(filter.leader(), "\u2013"), address(PATH, filter.by(null), 0)));
        }
        units.stream()
                .filter(unit -> unit.id().equals(filter.unit()))
                .forEach(unit -> chips.add(new Chip(unit.shortName(), address(PATH, filter.ofUnit(null), 0))));
        if (!filter.text().isEmpty()) {
            chips.add(new Chip(filter.text(), address(PATH, filter.with(""), 0)));
        }
        return chips;
    }

    private static String address(String path, InstructionFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "state", filter.state());
        add(address, "late", filter.overdue() ? true : null);
        add(address, "leader", filter.leader());
        add(address, "unit", filter.unit());
        add(address, "q", filter.text().isEmpty() ? null : filter.text());
        add(address, "page", page > 0 ? page : null);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
