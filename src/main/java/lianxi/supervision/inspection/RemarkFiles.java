package lianxi.supervision.inspection;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.supervision.InspectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos and files of what was noted on the spot are read by whoever may know of the inspection. */
@Component
class RemarkFiles implements AttachmentAccess {

    static final String KIND = "supervision-remark";

    private final JdbcClient jdbc;
    private final InspectionQueries queries;

    RemarkFiles(JdbcClient jdbc, InspectionQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long ownerId) {
        return jdbc.sql("select inspection_id from supervision_inspection_remark where id = ? and withdrawn_at is null")
                .param(ownerId)
                .query((row, n) -> new InspectionId(row.getLong(1)))
                .optional()
                .flatMap(queries::known)
                .filter(inspection -> inspection.isReadBy(actor))
                .isPresent();
    }
}
