package lianxi.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a person's {@link Standing} of a day from roles, places, covers and authorities at once. */
@Component
class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(PersonId person, LocalDate on) {
        List<StandingRow> rows = jdbc.sql("""
                        select 'UNIT' as source, a.role, u.id as unit, u.short_name, u.kind, u.position
                        from roster_assignment a join roster_unit u on u.id = a.unit_id
                        where a.person_id = :person and a.valid @> cast(:on as date)
                        union all
                        select p.body, p.role, u.id, u.short_name, u.kind, u.position
                        from roster_place p left join roster_unit u on u.id = p.unit_id
                        where p.person_id = :person and p.valid @> cast(:on as date)
                        union all
                        select 'UNIT', 'COVER', u.id, u.short_name, u.kind, u.position
                        from roster_cover c join roster_unit u on u.id = c.unit_id
                        where c.covering_id = :person and c.valid @> cast(:on as date)
                        union all
                        select 'DELEGATION', '', null, null, null, null
                        from roster_delegation d
                        where d.deputy_id = :person and d.valid @> cast(:on as date)
                        order by position, unit, role""")
                .param("person", person.value())
                .param("on", on)
                .query((row, n) -> new StandingRow(
                        row.getString("source"),
                        row.getString("role"),
                        RosterQueries.unitId(row, "unit"),
                        row.getString("short_name"),
                        row.getString("kind")))
                .list();
        return standing(person, rows);
    }

    private static Standing standing(PersonId person, List<StandingRow> rows) {
        List<UnitStanding> units = new ArrayList<>();
        PlaceRole[] places = new PlaceRole[Body.values().length];
        boolean delegated = false;
        for (StandingRow row : rows) {
            if (row.source().equals("DELEGATION")) {
                delegated = true;
                continue;
            }
            boolean assigned = row.source().equals("UNIT");
            if (!assigned) {
                places[Body.valueOf(row.source()).ordinal()] = PlaceRole.valueOf(row.role());
            }
            if (row.unit() != null) {
                UnitRole role = assigned ? UnitRole.valueOf(row.role()) : UnitRole.SEAT;
                units.add(new UnitStanding(row.unit(), row.shortName(), UnitKind.valueOf(row.kind()), role));
            }
        }
        return new Standing(
                person,
                units,
                places[Body.GROUP.ordinal()],
                places[Body.OFFICE.ordinal()],
                places[Body.SUPERVISION.ordinal()],
                delegated);
    }

    private record StandingRow(
            String source,
            String role,
            @Nullable UnitId unit,
            @Nullable String shortName,
            @Nullable String kind) {}
}
