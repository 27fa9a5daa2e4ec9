package lianxi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.shared.OncePerPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all that was recorded about a document in one query, the document itself too. */
@Repository
class DocumentRecords {

    /** The document's own columns come first, but for those that other parts have too: of two alike the first is read. */
    private static final String SELECT = """
            select part.what, coalesce(d.id, e.id, r.id, c.id) as id, coalesce(f.sha256, a.sha256) as sha256, d.*,
                   e.kind, e.at, e.by_name, e.note,
                   r.person_id, coalesce(r.unit_id, c.unit_id) as unit_id, r.name, r.post, r.channel, r.address, r.sent_at,
                   r.received_by, r.received_at, r.opened_at, r.acknowledged_at, r.acknowledged_by,
                   u.short_name, c.due, c.asked_by, c.asked_at, c.agreed, c.words, c.answered_by, c.told_by, c.told_how,
                   c.told_at, c.answered_at, c.lapsed_at, c.asked_at < b.submitted_at as earlier,
            """ + AttachmentQueries.COLUMNS + """
              from document b
             cross join (values ('DOCUMENT'), ('EVENT'), ('DELIVERY'), ('COUNTERSIGN'), ('SCAN')) as part (what)
              left join document d on part.what = 'DOCUMENT' and d.id = b.id
              left join document_frozen f on f.document_id = d.id
              left join document_event e on part.what = 'EVENT' and e.document_id = b.id
              left join document_delivery r on part.what = 'DELIVERY' and r.document_id = b.id
              left join document_countersign c on part.what = 'COUNTERSIGN' and c.document_id = b.id
              left join roster_unit u on u.id = c.unit_id
              left join document_attachment a on part.what = 'SCAN' and a.owner_kind = :scan and a.owner_id = b.id
             where b.id = :id and (coalesce(d.id, e.id, r.id, c.id) is not null or a.id is not null)
             order by coalesce(d.id, e.id, r.id, c.id), a.place""";

    private static final DocumentRecord NOTHING = new DocumentRecord(List.of(), List.of(), List.of(), List.of());

    private final JdbcClient jdbc;
    private final Countersigns countersigns;
    private final OncePerPage page;

    DocumentRecords(JdbcClient jdbc, Countersigns countersigns, OncePerPage page) {
        this.jdbc = jdbc;
        this.countersigns = countersigns;
        this.page = page;
    }

    DocumentRecord of(DocumentId document) {
        return whole(document).map(Whole::record).orElse(NOTHING);
    }

    /** The document with its record, whoever asks. */
    Optional<Whole> whole(DocumentId document) {
        return page.get(new Of(document), () -> read(document));
    }

    /** A document and all that was recorded about it. */
    record Whole(DocumentView document, DocumentRecord record) {}

    private record Of(DocumentId document) {}

    private Optional<Whole> read(DocumentId document) {
        DocumentRecord record =
                new DocumentRecord(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<DocumentView> found = new ArrayList<>();
        jdbc.sql(SELECT)
                .param("id", document.value())
                .param("scan", SignatureScans.KIND)
                .query(row -> {
                    take(row, found, record);
                });
        return found.stream()
                .findFirst()
                .map(view -> new Whole(
                        view,
                        new DocumentRecord(
                                List.copyOf(record.history()),
                                List.copyOf(record.deliveries()),
                                List.copyOf(record.countersigns()),
                                List.copyOf(record.scans()))));
    }

    private void take(ResultSet row, List<DocumentView> found, DocumentRecord record) throws SQLException {
        switch (row.getString("what")) {
            case "DOCUMENT" -> found.add(DocumentQueries.view(row, 0));
            case "EVENT" -> record.history().add(DocumentLog.event(row, 0));
            case "DELIVERY" -> record.deliveries().add(DocumentQueries.delivery(row, 0));
            case "SCAN" -> AttachmentQueries.view(row).ifPresent(record.scans()::add);
            default -> record.countersigns().add(countersigns.view(row, 0));
        }
    }
}
