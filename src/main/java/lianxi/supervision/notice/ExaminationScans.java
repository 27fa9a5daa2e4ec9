package lianxi.supervision.notice;

import lianxi.document.DocumentQueries;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.supervision.SupervisionRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans of an examination given on paper (审定件): read by the supervision group and leaders. */
@Component
@Transactional(readOnly = true)
class ExaminationScans implements AttachmentAccess {

    static final String KIND = "notice-examination";

    private final JdbcClient jdbc;

    ExaminationScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long examination) {
        return (SupervisionRights.supervises(actor) || actor.is(Role.LEADER))
                && DocumentQueries.scope(jdbc.sql("""
                        select exists (select 1 from supervision_notice_examination e
                          join supervision_notice n on n.id = e.notice_id join document d on d.id = n.document_id
                         where e.id = :id and\s""" + DocumentQueries.IN_SCOPE + ")"), actor)
                        .param("id", examination)
                        .query(Boolean.class)
                        .single();
    }
}
