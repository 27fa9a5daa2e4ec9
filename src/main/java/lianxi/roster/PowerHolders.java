package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may decide what a unit asks for: group head, deputies with their 授权, office director, with their units. */
@Component
@Transactional(readOnly = true)
public class PowerHolders {

    /** The units that the person of {@code roster_place p} is tied to: by role, by seat or by cover. */
    private static final String UNITS = """
            array(select a.unit_id from roster_assignment a
                   where a.person_id = p.person_id and a.valid @> cast(:on as date)
                  union
                  select s.unit_id from roster_place s
                   where s.person_id = p.person_id and s.unit_id is not null
                     and s.valid @> cast(:on as date)
                  union
                  select c.unit_id from roster_cover c
                   where c.covering_id = p.person_id and c.valid @> cast(:on as date)) as units """;

    private final JdbcClient jdbc;

    PowerHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a day in printed order, the group before the office: one query. */
    public List<PowerHolder> on(LocalDate day) {
        return jdbc.sql("""
                        select p.role, p.person_id, person.name,
                               %s,
                               (select d.document from roster_delegation d
                                 where d.deputy_id = p.person_id and d.valid @> cast(:on as date)
                                 order by d.id desc limit 1) as authority
                          from roster_place p
                          join roster_person person on person.id = p.person_id
                         where p.valid @> cast(:on as date)
                           and (p.body, p.role) in (('GROUP', 'HEAD'), ('GROUP', 'DEPUTY_HEAD'), ('OFFICE', 'DIRECTOR'))
                         order by p.body, p.position, p.id""".formatted(UNITS))
                .param("on", day)
                .query(PowerHolders::holder)
                .list();
    }

    /** Everybody of the leading group and the supervision group on a day, in printed order: one query. */
    public List<SeatHolder> seats(LocalDate day) {
        return jdbc.sql("""
                        select p.body, p.role, p.person_id, person.name, p.post, %s
                          from roster_place p
                          join roster_person person on person.id = p.person_id
                         where p.valid @> cast(:on as date) and p.body in ('GROUP', 'SUPERVISION')
                         order by p.body, p.position, p.id""".formatted(UNITS))
                .param("on", day)
                .query((row, n) -> new SeatHolder(
                        Body.valueOf(row.getString("body")),
                        PlaceRole.valueOf(row.getString("role")),
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getString("post"),
                        units(row)))
                .list();
    }

    private static Set<UnitId> units(ResultSet row) throws SQLException {
        Set<UnitId> units = new HashSet<>();
        for (Object unit : (Object[]) row.getArray("units").getArray()) {
            units.add(new UnitId((Long) unit));
        }
        return units;
    }

    private static PowerHolder holder(ResultSet row, int number) throws SQLException {
        return new PowerHolder(
                power(PlaceRole.valueOf(row.getString("role"))),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                units(row),
                row.getString("authority"));
    }

    private static Power power(PlaceRole role) {
        return switch (role) {
            case HEAD -> Power.GROUP_HEAD;
            case DEPUTY_HEAD -> Power.DEPUTY_HEAD;
            default -> Power.OFFICE_DIRECTOR;
        };
    }
}
