package lianxi.document;

import lianxi.notification.MailAttachment;
import lianxi.notification.MailAttachmentSource;
import lianxi.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The frozen files of signed documents, for readers and as attachments of mail. */
@Component
class FrozenFiles implements MailAttachmentSource {

    static final String KIND = "document";
    private static final String PDF = "application/pdf";

    private final JdbcClient jdbc;

    FrozenFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] pdf(DocumentId id) {
        return jdbc.sql("select pdf from document_frozen where document_id = ?")
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
        DocumentId id = new DocumentId(Long.parseLong(ref));
        String title = jdbc.sql("select title from document d where id = ? and " + RestrictedDocuments.NOT_RESTRICTED)
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        return new MailAttachment(title + ".pdf", PDF, pdf(id));
    }
}
