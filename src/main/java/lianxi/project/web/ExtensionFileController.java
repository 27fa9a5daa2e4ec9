package lianxi.project.web;

import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /extensions.xlsx}: the list as it is filtered (延期申请台账). */
@Controller
class ExtensionFileController {

    private final ExtensionQueries queries;
    private final ExtensionSheet sheet;
    private final AuditTrail audit;
    private final MessageSource messages;

    ExtensionFileController(ExtensionQueries queries, ExtensionSheet sheet, AuditTrail audit, MessageSource messages) {
        this.queries = queries;
        this.sheet = sheet;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/extensions.xlsx")
    ResponseEntity<byte[]> export(Actor actor, @RequestParam(defaultValue = "") String show, Locale locale) {
        List<ExtensionView> lines = queries.list(actor, ExtensionPages.filter(show));
        audit.recordAlone(
                actor,
                "project.extension.export",
                "project_extension",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("project.extension.file", null, locale), sheet.bytes(lines, locale));
    }
}
