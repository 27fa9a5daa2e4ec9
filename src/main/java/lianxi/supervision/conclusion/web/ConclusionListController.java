package lianxi.supervision.conclusion.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import lianxi.supervision.conclusion.ConclusionFilter.Show;
import lianxi.supervision.conclusion.ConclusionQueries;
import lianxi.supervision.conclusion.ConclusionView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /supervision/conclusions}: the list, and the same as a spreadsheet (督查结论台账). */
@Controller
class ConclusionListController {

    private static final List<String> COLUMNS =
            List.of("title", "unit", "number", "state", "signedBy", "signedOn", "receivedOn", "receivedBy");

    private final ConclusionQueries queries;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final MessageSource messages;

    ConclusionListController(
            ConclusionQueries queries, RosterQueries roster, AuditTrail audit, MessageSource messages) {
        this.queries = queries;
        this.roster = roster;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/supervision/conclusions")
    String list(Actor actor, ConclusionListQuery query, Model model, Locale locale) {
        Slice<ConclusionView> slice = queries.list(actor, query.toFilter());
        List<Option> units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(unit -> Option.of(unit.id(), unit.shortName()))
                .toList();
        List<Option> shows = Arrays.stream(Show.values())
                .map(show -> Option.of(show, text(show.messageKey(), locale)))
                .toList();
        model.addAttribute("query", query);
        model.addAttribute("lines", slice.rows());
        model.addAttribute("units", units);
        model.addAttribute("shows", shows);
        model.addAttribute("chips", chips(query, units, locale));
        model.addAttribute(
                "first", query.before() == null ? null : query.address(ConclusionListQuery.LIST, null, null));
        model.addAttribute(
                "next",
                slice.more()
                        ? query.address(
                                ConclusionListQuery.LIST,
                                null,
                                slice.rows().get(slice.rows().size() - 1).id().value())
                        : null);
        model.addAttribute("export", query.address("/supervision/conclusions.xlsx", null, null));
        return "supervision/conclusion/list";
    }

    @GetMapping("/supervision/conclusions.xlsx")
    ResponseEntity<byte[]> export(Actor actor, ConclusionListQuery query, Locale locale) {
        List<ConclusionView> lines = queries.all(actor, query.toFilter());
        audit.recordAlone(
                actor,
                "supervision.conclusion-export",
                "supervision_conclusion",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        List<String> head = COLUMNS.stream()
                .map(column -> text("supervision.conclusion.sheet." + column, locale))
                .toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        byte[] book = Spreadsheets.book()
                .sheet(text("supervision.conclusion.list", locale), head, rows)
                .bytes();
        return Downloads.spreadsheet(text("supervision.conclusion.file", locale), book);
    }

    private List<Object> row(ConclusionView line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.text().title());
        cells.add(line.unitName());
        cells.add(line.number());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.signedBy());
        cells.add(line.signedOn());
        cells.add(line.receivedOn());
        cells.add(line.receivedBy());
        return cells;
    }

    private List<Chip> chips(ConclusionListQuery query, List<Option> units, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        units.stream()
                .filter(unit ->
                        query.unit() != null && unit.value().equals(query.unit().toString()))
                .map(unit -> chip("unit", unit.label(), query, locale))
                .forEach(chips::add);
        if (query.show() != null && query.show() != Show.ALL) {
            chips.add(chip("show", text(query.show().messageKey(), locale), query, locale));
        }
        return chips;
    }

    private Chip chip(String name, String value, ConclusionListQuery query, Locale locale) {
        return new Chip(
                messages.getMessage("supervision.finding.chip." + name, new Object[] {value}, locale),
                query.address(ConclusionListQuery.LIST, name, null));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
