package lianxi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail page by page, the newest first; a page costs the same however long the trail has grown. */
@Component
@Transactional(readOnly = true)
public class AuditQueries {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A page, and one row more if there is a next one. */
    public List<AuditEntry> page(AuditFilter filter) {
        String[] object =
                filter.object() == null ? new String[0] : filter.object().split("/", 2);
        return jdbc.sql("""
                        select * from audit_event e
                        where (cast(:before as bigint) is null or e.id < :before)
                          and (cast(:actor as text) is null or strpos(e.actor, :actor) > 0)
                          and (cast(:action as text) is null or starts_with(e.action, :action))
                          and (cast(:kind as text) is null or e.object_kind = :kind)
                          and (cast(:object as text) is null or e.object_id = :object)
                          and (cast(:result as text) is null or e.result = :result)
                          and (cast(:from as timestamptz) is null or e.at >= :from)
                          and (cast(:to as timestamptz) is null or e.at < :to)
                        order by e.id desc limit :limit""")
                .param("before", filter.before())
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("kind", object.length > 0 ? object[0] : null)
                .param("object", object.length > 1 ? object[1] : null)
                .param(
                        "result",
                        filter.result() == null ? null : filter.result().name())
                .param("from", startOf(filter.from()))
                .param("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)))
                .param("limit", AuditFilter.PAGE + 1)
                .query(this::entry)
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Arrays.stream(row.getString("roles").split(";"))
                        .filter(code -> !code.isEmpty())
                        .map(Role::valueOf)
                        .toList(),
                row.getString("units"),
                row.getString("address"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                AuditResult.valueOf(row.getString("result")),
                fields(row.getString("fields")),
                row.getString("node"));
    }

    private List<AuditField> fields(String text) {
        List<AuditField> fields = new ArrayList<>();
        json.readValue(text, FIELDS)
                .forEach((name, pair) -> fields.add(new AuditField(name, pair.get(0), pair.get(1))));
        return fields;
    }

    @Nullable
    private static OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
    }
}
