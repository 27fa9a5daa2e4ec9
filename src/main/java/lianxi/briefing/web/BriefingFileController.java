package lianxi.briefing.web;

import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.briefing.BriefingFilter;
import lianxi.briefing.BriefingLine;
import lianxi.briefing.BriefingQueries;
import lianxi.document.DocumentState;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /briefings.xlsx}: the list as it is filtered (简报台账). */
@Controller
class BriefingFileController {

    private final BriefingQueries queries;
    private final BriefingSheet sheet;
    private final AuditTrail audit;

    BriefingFileController(BriefingQueries queries, BriefingSheet sheet, AuditTrail audit) {
        this.queries = queries;
        this.sheet = sheet;
        this.audit = audit;
    }

    @GetMapping("/briefings.xlsx")
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable DocumentState state,
            Locale locale) {
        List<BriefingLine> lines = queries.export(actor, new BriefingFilter(year, state));
        audit.recordAlone(
                actor,
                "briefing.export",
                "briefing",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(sheet.fileName(locale), sheet.bytes(lines, locale));
    }
}
