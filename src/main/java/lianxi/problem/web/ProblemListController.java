package lianxi.problem.web;

import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.problem.ProblemLine;
import lianxi.problem.ProblemQueries;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /problems}: the list with its figures, and the same as a spreadsheet (问题台账). */
@Controller
class ProblemListController {

    private final ProblemQueries queries;
    private final ProblemLists lists;
    private final ProblemSheet sheet;
    private final AuditTrail audit;
    private final MessageSource messages;

    ProblemListController(
            ProblemQueries queries, ProblemLists lists, ProblemSheet sheet, AuditTrail audit, MessageSource messages) {
        this.queries = queries;
        this.lists = lists;
        this.sheet = sheet;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/problems")
    String list(Actor actor, ProblemListQuery query, Model model, Locale locale) {
        return lists.fill(actor, query, model, locale);
    }

    @GetMapping("/problems.xlsx")
    ResponseEntity<byte[]> export(Actor actor, ProblemListQuery query, Locale locale) {
        List<ProblemLine> lines = queries.all(actor, query.toFilter());
        audit.recordAlone(
                actor,
                "problem.export",
                "problem",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(messages.getMessage("problem.file", null, locale), sheet.bytes(lines, locale));
    }
}
