package lianxi.task.quantity.web;

import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.Downloads;
import lianxi.task.quantity.QuantityEntrySheet;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityQueries;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /quantities}: land and households by township and project, done against planned, and as a spreadsheet. */
@Controller
class QuantityListController {

    private final QuantityQueries queries;
    private final QuantityListPages pages;
    private final QuantitySheet sheet;
    private final QuantityEntrySheet entries;
    private final AuditTrail audit;
    private final MessageSource messages;

    QuantityListController(
            QuantityQueries queries,
            QuantityListPages pages,
            QuantitySheet sheet,
            QuantityEntrySheet entries,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.pages = pages;
        this.sheet = sheet;
        this.entries = entries;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/quantities")
    String list(Actor actor, QuantityListQuery query, Model model, Locale locale) {
        model.addAttribute("page", pages.page(actor, query, locale));
        model.addAttribute("makes", actor.isAny(Role.OFFICE, Role.UNIT_HEAD));
        model.addAttribute("imports", actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT));
        model.addAttribute("entries", query.onPage(0).address("/quantities/entries.xlsx"));
        return "task/quantity/list";
    }

    @GetMapping("/quantities.xlsx")
    ResponseEntity<byte[]> export(Actor actor, QuantityListQuery query, Locale locale) {
        List<QuantityLine> lines = exported(actor, query);
        return Downloads.spreadsheet(
                messages.getMessage("task.quantity.exportFile", null, locale), sheet.bytes(lines, locale));
    }

    @GetMapping("/quantities/entries.xlsx")
    ResponseEntity<byte[]> exportEntries(Actor actor, QuantityListQuery query, Locale locale) {
        List<QuantityLine> lines = exported(actor, query);
        return Downloads.spreadsheet(
                messages.getMessage("task.quantity.entriesFile", null, locale), entries.bytes(lines, locale));
    }

    private List<QuantityLine> exported(Actor actor, QuantityListQuery query) {
        List<QuantityLine> lines = queries.list(actor, query.filter());
        audit.recordAlone(
                actor,
                "quantity.export",
                "task_quantity",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return lines;
    }
}
