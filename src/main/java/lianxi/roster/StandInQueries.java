package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom (AB角、授权). */
@Component
@Transactional(readOnly = true)
public class StandInQueries {

    /** Whether {@code :deputy} acts under an authority in force on {@code :deputyOn}, for conditions of others (授权). */
    public static final String AUTHORISED = """
            exists (select 1 from roster_delegation g
                     where not isempty(g.valid) and g.deputy_id = :deputy and g.valid @> cast(:deputyOn as date))""";

    private static final String COVER = """
            select c.*, u.name as unit_name, absent.name as absent_name, covering.name as covering_name
            from roster_cover c
            join roster_unit u on u.id = c.unit_id
            join roster_person absent on absent.id = c.absent_id
            join roster_person covering on covering.id = c.covering_id
            where not isempty(c.valid) """;

    private static final String DELEGATION = """
            select d.*, head.name as head_name, deputy.name as deputy_name
            from roster_delegation d
            join roster_person head on head.id = d.head_id
            join roster_person deputy on deputy.id = d.deputy_id
            where not isempty(d.valid) """;

    private final JdbcClient jdbc;

    StandInQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The covers of a day, in the units' order. */
    public List<CoverView> coversOn(LocalDate day) {
        return jdbc.sql(COVER + "and c.valid @> cast(:on as date) order by u.position, u.id, c.id")
                .param("on", day)
                .query(StandInQueries::cover)
                .list();
    }

    /** The authorities in force on or after a day, the earliest first. */
    public List<DelegationView> delegationsFrom(LocalDate day) {
        return jdbc.sql(DELEGATION + "and d.valid_until > :on order by d.valid_from, d.id")
                .param("on", day)
                .query(StandInQueries::delegation)
                .list();
    }

    /** The authorities in force on a day, by deputy; of two the later made counts. */
    public Map<PersonId, DelegationView> delegationsOn(LocalDate day) {
        return jdbc
                .sql(DELEGATION + "and d.valid @> cast(:on as date) order by d.id desc")
                .param("on", day)
                .query(StandInQueries::delegation)
                .stream()
                .collect(Collectors.toMap(DelegationView::deputy, Function.identity(), (later, earlier) -> later));
    }

    public DelegationView delegation(DelegationId id) {
        return jdbc.sql(DELEGATION + "and d.id = :id")
                .param("id", id.value())
                .query(StandInQueries::delegation)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The authority under which a deputy may sign, chair or approve on a day. */
    public Optional<DelegationView> delegationOf(PersonId deputy, LocalDate on) {
        return jdbc.sql(DELEGATION
                        + "and d.deputy_id = :deputy and d.valid @> cast(:on as date) order by d.id desc limit 1")
                .param("deputy", deputy.value())
                .param("on", on)
                .query(StandInQueries::delegation)
                .optional();
    }

    private static CoverView cover(ResultSet row, int number) throws SQLException {
        return new CoverView(
                new CoverId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("absent_name"),
                row.getString("covering_name"),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class).minusDays(1),
                row.getInt("version"));
    }

    private static DelegationView delegation(ResultSet row, int number) throws SQLException {
        String ending = row.getString("end_document");
        return new DelegationView(
                new DelegationId(row.getLong("id")),
                new PersonId(row.getLong("head_id")),
                row.getString("head_name"),
                new PersonId(row.getLong("deputy_id")),
                row.getString("deputy_name"),
                row.getString("scope"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class).minusDays(1),
                new OrderingDocument(row.getString("document"), row.getObject("ordered_on", LocalDate.class)),
                ending == null ? null : new OrderingDocument(ending, row.getObject("end_ordered_on", LocalDate.class)),
                row.getInt("version"));
    }
}
