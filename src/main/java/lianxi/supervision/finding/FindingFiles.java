package lianxi.supervision.finding;

import java.util.List;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a finding's entries (证据材料、回应材料): read by whoever reads the finding. */
@Component
class FindingFiles implements AttachmentAccess {

    static final String KIND = "supervision-finding-entry";

    private final JdbcClient jdbc;

    FindingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long entry) {
        List<Boolean> found = jdbc.sql("select true from supervision_finding f "
                        + "join supervision_finding_entry e on e.finding_id = f.id where e.id = :entry and "
                        + FindingScope.READABLE)
                .param("entry", entry)
                .params(SupervisionRights.params(actor))
                .query(Boolean.class)
                .list();
        return !found.isEmpty();
    }
}
