package lianxi.supervision.conclusion;

import lianxi.document.PdfRenderer;
import lianxi.document.PrintedDocument;
import lianxi.notification.AttachmentRef;
import lianxi.notification.MailAttachment;
import lianxi.notification.MailAttachmentSource;
import lianxi.shared.NotFoundException;
import lianxi.shared.Sha256;
import lianxi.supervision.ConclusionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of signed conclusions (督查结论存档件), as they were signed. */
@Component
class FrozenConclusions implements MailAttachmentSource {

    private static final String KIND = "supervision-conclusion";

    private final PdfRenderer renderer;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    FrozenConclusions(PdfRenderer renderer, JsonMapper json, JdbcClient jdbc) {
        this.renderer = renderer;
        this.json = json;
        this.jdbc = jdbc;
    }

    AttachmentRef freeze(ConclusionId id, PrintedDocument document) {
        byte[] pdf = renderer.render(document);
        jdbc.sql("insert into supervision_conclusion_frozen (conclusion_id, data, pdf, sha256) values (?, ?, ?, ?)")
                .params(id.value(), json.writeValueAsString(document), pdf, Sha256.of(pdf))
                .update();
        return new AttachmentRef(KIND, id.toString());
    }

    /** A draft as it would be printed. */
    byte[] draft(PrintedDocument document) {
        return renderer.render(document);
    }

    byte[] pdf(ConclusionId id) {
        return jdbc.sql("select pdf from supervision_conclusion_frozen where conclusion_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailAttachment load(String ref) {
        ConclusionId id = new ConclusionId(Long.parseLong(ref));
        String title = jdbc.sql("select title from supervision_conclusion where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        return new MailAttachment(title + ".pdf", "application/pdf", pdf(id));
    }
}
