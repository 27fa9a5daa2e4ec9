package lianxi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads what happened to a document, oldest first. */
@Repository
class DocumentLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(DocumentId id, DocumentEvent.Kind kind, Actor by, @Nullable String note) {
        jdbc.sql("insert into document_event (document_id, kind, at, by_name, note) values (?, ?, ?, ?, ?)")
                .params(id.value(), kind.name(), clock.instant().atOffset(ZoneOffset.UTC), by.name(), note)
                .update();
    }

    List<DocumentEvent> of(DocumentId id) {
        return jdbc.sql("select kind, at, by_name, note from document_event where document_id = ? order by id")
                .param(id.value())
                .query(DocumentLog::event)
                .list();
    }

    static DocumentEvent event(ResultSet row, int n) throws SQLException {
        return new DocumentEvent(
                DocumentEvent.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("note"));
    }
}
