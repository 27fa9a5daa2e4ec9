package lianxi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all that was recorded about a document in one query. */
@Repository
class DocumentRecords {

    private static final String SELECT = """
            select part.what, coalesce(e.id, r.id, c.id) as id, e.kind, e.at, e.by_name, e.note,
                   r.person_id, coalesce(r.unit_id, c.unit_id) as unit_id, r.name, r.post, r.channel, r.address, r.sent_at,
                   r.received_by, r.received_at, r.opened_at, r.acknowledged_at, r.acknowledged_by,
                   u.short_name, c.due, c.asked_by, c.asked_at, c.agreed, c.words, c.answered_by, c.told_by, c.told_how,
                   c.told_at, c.answered_at, c.lapsed_at, c.asked_at < d.submitted_at as earlier
              from document d
             cross join (values ('EVENT'), ('DELIVERY'), ('COUNTERSIGN')) as part (what)
              left join document_event e on part.what = 'EVENT' and e.document_id = d.id
              left join document_delivery r on part.what = 'DELIVERY' and r.document_id = d.id
              left join document_countersign c on part.what = 'COUNTERSIGN' and c.document_id = d.id
              left join roster_unit u on u.id = c.unit_id
             where d.id = ? and coalesce(e.id, r.id, c.id) is not null order by id""";

    private final JdbcClient jdbc;
    private final Countersigns countersigns;

    DocumentRecords(JdbcClient jdbc, Countersigns countersigns) {
        this.jdbc = jdbc;
        this.countersigns = countersigns;
    }

    DocumentRecord of(DocumentId document) {
        DocumentRecord record = new DocumentRecord(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql(SELECT).param(document.value()).query(row -> {
            take(row, record);
        });
        return new DocumentRecord(
                List.copyOf(record.history()), List.copyOf(record.deliveries()), List.copyOf(record.countersigns()));
    }

    private void take(ResultSet row, DocumentRecord record) throws SQLException {
        switch (row.getString("what")) {
            case "EVENT" -> record.history().add(DocumentLog.event(row, 0));
            case "DELIVERY" -> record.deliveries().add(DocumentQueries.delivery(row, 0));
            default -> record.countersigns().add(countersigns.view(row, 0));
        }
    }
}
