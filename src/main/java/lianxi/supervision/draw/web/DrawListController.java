package lianxi.supervision.draw.web;

import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.draw.DrawLine;
import lianxi.supervision.draw.DrawQueries;
import lianxi.supervision.draw.DrawState;
import lianxi.supervision.draw.DrawSubject;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /supervision/draws}: all draws that the reader may know of, and the same as a spreadsheet (抽取台账). */
@Controller
class DrawListController {

    private final DrawQueries queries;
    private final DrawSheet sheet;
    private final DrawWords words;
    private final AuditTrail audit;

    DrawListController(DrawQueries queries, DrawSheet sheet, DrawWords words, AuditTrail audit) {
        this.queries = queries;
        this.sheet = sheet;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping(DrawListQuery.PATH)
    String list(Actor actor, DrawListQuery query, Model model, Locale locale) {
        Slice<DrawLine> slice = queries.list(actor, query.toFilter());
        List<DrawLine> lines = slice.rows();
        model.addAttribute("query", query);
        model.addAttribute("lines", lines);
        model.addAttribute("states", words.options(DrawState.values(), DrawState::messageKey, locale));
        model.addAttribute("subjects", words.options(DrawSubject.values(), DrawSubject::messageKey, locale));
        model.addAttribute("matters", words.options(CheckMatter.values(), CheckMatter::messageKey, locale));
        model.addAttribute("chips", chips(query, locale));
        model.addAttribute("first", query.before() == null ? null : query.address(DrawListQuery.PATH));
        model.addAttribute(
                "next",
                slice.more() ? query.after(lines.get(lines.size() - 1).id().value()) : null);
        model.addAttribute("export", query.address(DrawListQuery.PATH + ".xlsx"));
        model.addAttribute("mayRecord", SupervisionRights.supervises(actor));
        return "supervision/draw/list";
    }

    @GetMapping(DrawListQuery.PATH + ".xlsx")
    ResponseEntity<byte[]> export(Actor actor, DrawListQuery query, Locale locale) {
        List<DrawLine> lines = queries.all(actor, query.toFilter());
        audit.recordAlone(
                actor,
                "supervision.draw.export",
                "supervision_draw",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(words.text("supervision.draw.file", locale), sheet.bytes(lines, locale));
    }

    private List<Chip> chips(DrawListQuery query, Locale locale) {
        return query.words().entrySet().stream()
                .map(one -> new Chip(words.text(one.getValue(), locale), query.without(one.getKey())))
                .toList();
    }
}
