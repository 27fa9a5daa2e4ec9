package lianxi.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The trail's rows, which can only be added to. */
@Repository
class AuditTable {

    private static final String INSERT = """
            insert into audit_event (at, account, actor, roles, units, address, action, object_kind, object_id, result, fields, node)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";

    private final JdbcTemplate jdbc;

    AuditTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditRow row) {
        jdbc.update(INSERT, row.values());
    }

    /** All of them, in that order. */
    void insert(List<AuditRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(AuditRow::values).toList());
    }
}
