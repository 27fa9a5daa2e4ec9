package lianxi.supervision.measure;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans of proposals approved on paper (纸质批准扫描件): who reads a proposal reads them. */
@Component
class ProposalScans implements AttachmentAccess {

    static final String KIND = "supervision-proposal";

    private final MeasureScope scope;
    private final JdbcClient jdbc;

    ProposalScans(MeasureScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long proposal) {
        return jdbc.sql("select exists (select 1 from supervision_proposal p where p.id = :id and "
                        + MeasureScope.PROPOSAL + ")")
                .params(scope.ofProposals(actor))
                .param("id", proposal)
                .query(Boolean.class)
                .single();
    }
}
