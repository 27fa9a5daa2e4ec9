package lianxi.project.extension;

import java.util.List;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that prove why an extension is asked for (延期依据): read by whoever reads the request. */
@Component
class ExtensionEvidence implements AttachmentAccess {

    private static final String KIND = "project-extension";

    private final Attachments attachments;
    private final AttachmentQueries queries;
    private final JdbcClient jdbc;

    ExtensionEvidence(Attachments attachments, AttachmentQueries queries, JdbcClient jdbc) {
        this.attachments = attachments;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long ownerId) {
        return jdbc.sql("select unit_id from project_extension where id = ?")
                .param(ownerId)
                .query(Long.class)
                .optional()
                .filter(unit -> ExtensionScope.mayRead(actor, new UnitId(unit)))
                .isPresent();
    }

    void bind(Actor actor, List<AttachmentId> files, ExtensionId id) {
        attachments.bind(actor, files, AttachmentFeature.EXTENSION, KIND, id.value());
    }

    List<AttachmentView> of(ExtensionId id) {
        return queries.of(KIND, id.value());
    }
}
