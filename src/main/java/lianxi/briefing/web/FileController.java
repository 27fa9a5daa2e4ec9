package lianxi.briefing.web;

import java.nio.charset.StandardCharsets;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.briefing.BriefingFiles;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Figure;
import lianxi.document.PageImages;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A briefing's file, the pictures of its pages, its 传阅单, and the lines behind each figure. */
@Controller
class FileController {

    private final BriefingQueries queries;
    private final BriefingFiles files;
    private final AuditTrail audit;

    FileController(BriefingQueries queries, BriefingFiles files, AuditTrail audit) {
        this.queries = queries;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/briefings/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable BriefingId id) {
        BriefingView briefing = queries.briefing(actor, id);
        byte[] pdf = files.file(briefing).pdf();
        return download(actor, id, briefing.document().title(), pdf);
    }

    @GetMapping("/briefings/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(Actor actor, @PathVariable BriefingId id) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingPages.requireOffice(actor);
        return download(actor, id, "slip-" + id, files.slip(briefing));
    }

    @GetMapping("/briefings/{id}/pages/{page}.png")
    ResponseEntity<byte[]> page(Actor actor, @PathVariable BriefingId id, @PathVariable int page) {
        byte[] pdf = files.file(queries.briefing(actor, id)).pdf();
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(PageImages.png(pdf, page));
    }

    @GetMapping("/briefings/{id}/figures/{figure}")
    String figure(Actor actor, @PathVariable BriefingId id, @PathVariable String figure, Model model) {
        model.addAttribute("figure", Figure.ofCode(figure).orElseThrow(NotFoundException::new));
        model.addAttribute("briefing", queries.briefing(actor, id));
        return "briefing/figure";
    }

    private ResponseEntity<byte[]> download(Actor actor, BriefingId id, String name, byte[] pdf) {
        audit.recordAlone(actor, "briefing.download", "briefing", id, AuditResult.DONE, AuditFields.none());
        String disposition = ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(pdf);
    }
}
