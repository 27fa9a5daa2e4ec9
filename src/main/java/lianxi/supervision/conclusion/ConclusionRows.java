package lianxi.supervision.conclusion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads conclusions out of their table. */
@Component
class ConclusionRows {

    /** On {@code supervision_conclusion c}, with the parameters of findings: the same rule as {@link ConclusionRights#mayRead}. */
    static final String READABLE = """
            (:knows or c.state in ('SIGNED', 'REPLACED', 'REVOKED') and (:readsAll or c.unit_id in (:writes)))""";

    static final String SELECT = """
            select c.*, u.short_name as unit_name,
                   (select n.id from supervision_conclusion n where n.supersedes = c.id) as next_id,
                   array(select f.finding_id from supervision_conclusion_finding f
                          where f.conclusion_id = c.id order by f.position) as findings
              from supervision_conclusion c
              join roster_unit u on u.id = c.unit_id
            """;

    private final JdbcClient jdbc;

    ConclusionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who click at once wait for each other here; the second finds the first one's draft. */
    void lock(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("supervision conclusion " + subject)
                .query((row, number) -> 1)
                .single();
    }

    /** The latest version that was not discarded. */
    Optional<ConclusionId> ofInspection(InspectionId inspection) {
        return jdbc.sql("""
                        select id from supervision_conclusion where inspection_id = ? and state <> 'DISCARDED'
                         order by number desc limit 1""")
                .param(inspection.value())
                .query((row, number) -> new ConclusionId(row.getLong("id")))
                .optional();
    }

    /** The latest version that names the finding and was not discarded. */
    Optional<ConclusionId> ofFinding(FindingId finding) {
        return jdbc.sql("""
                        select c.id from supervision_conclusion c
                          join supervision_conclusion_finding f on f.conclusion_id = c.id
                         where f.finding_id = ? and c.state <> 'DISCARDED' order by c.number desc, c.id desc limit 1""")
                .param(finding.value())
                .query((row, number) -> new ConclusionId(row.getLong("id")))
                .optional();
    }

    LocalDate signedOn(ConclusionId id) {
        return jdbc.sql("select signed_on from supervision_conclusion where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    /** Without what is counted and read beside it. */
    static ConclusionView view(Actor actor, ResultSet row) throws SQLException {
        UnitId unit = new UnitId(row.getLong("unit_id"));
        ConclusionState state = ConclusionState.valueOf(row.getString("state"));
        Long inspection = row.getObject("inspection_id", Long.class);
        Set<ConclusionAction> may = new ConclusionRights(unit, state).actions(actor);
        return new ConclusionView(
                new ConclusionId(row.getLong("id")),
                unit,
                row.getString("unit_name"),
                inspection == null ? null : new InspectionId(inspection),
                row.getInt("number"),
                id(row, "supersedes"),
                id(row, "next_id"),
                state,
                new ConclusionText(
                        row.getString("title"),
                        row.getString("opening"),
                        row.getString("practice"),
                        row.getString("closing")),
                Stream.of((Object[]) row.getArray("findings").getArray())
                        .map(one -> new FindingId((Long) one))
                        .toList(),
                row.getString("drafted_by"),
                row.getString("signed_by"),
                row.getObject("signed_on", LocalDate.class),
                row.getBoolean("own_unit"),
                row.getObject("received_on", LocalDate.class),
                row.getString("received_by"),
                null,
                null,
                may,
                row.getInt("version"));
    }

    private static @Nullable ConclusionId id(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new ConclusionId(id);
    }
}
