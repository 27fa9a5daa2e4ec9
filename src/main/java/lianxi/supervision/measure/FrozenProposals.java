package lianxi.supervision.measure;

import lianxi.document.PdfRenderer;
import lianxi.document.PrintedDocument;
import lianxi.shared.NotFoundException;
import lianxi.shared.Sha256;
import lianxi.supervision.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of approved proposals (问责建议存档件), as they were approved. */
@Component
class FrozenProposals {

    private final PdfRenderer renderer;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    FrozenProposals(PdfRenderer renderer, JsonMapper json, JdbcClient jdbc) {
        this.renderer = renderer;
        this.json = json;
        this.jdbc = jdbc;
    }

    void freeze(ProposalId id, PrintedDocument document) {
        byte[] pdf = renderer.render(document);
        jdbc.sql("insert into supervision_proposal_frozen (proposal_id, data, pdf, sha256) values (?, ?, ?, ?)")
                .params(id.value(), json.writeValueAsString(document), pdf, Sha256.of(pdf))
                .update();
    }

    byte[] pdf(ProposalId id) {
        return jdbc.sql("select pdf from supervision_proposal_frozen where proposal_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
