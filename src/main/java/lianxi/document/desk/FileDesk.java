package lianxi.document.desk;

import java.nio.charset.StandardCharsets;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.document.PageImages;
import lianxi.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document's file and the pictures of its pages. */
public abstract class FileDesk {

    private final DocumentCase cases;
    private final DeskTools tools;
    private final String act;
    private final String object;

    /**
     * @param act the audit's word of the download, as "briefing.download"
     * @param object the audit's word of what is downloaded, as "briefing"
     */
    protected FileDesk(DocumentCase cases, DeskTools tools, String act, String object) {
        this.cases = cases;
        this.tools = tools;
        this.act = act;
        this.object = object;
    }

    /** The document's own file. */
    protected ResponseEntity<byte[]> pdf(Actor actor, long id) {
        String title = cases.page(actor, id).document().title();
        return download(actor, id, title, cases.file(actor, id).pdf());
    }

    @GetMapping("/{id}/pages/{page}.png")
    public ResponseEntity<byte[]> page(Actor actor, @PathVariable long id, @PathVariable int page) {
        byte[] pdf = cases.file(actor, id).pdf();
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(PageImages.png(pdf, page));
    }

    /** Hands a file out, and records that. */
    protected ResponseEntity<byte[]> download(Actor actor, long id, String name, byte[] pdf) {
        tools.audit().recordAlone(actor, act, object, id, AuditResult.DONE, AuditFields.none());
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
