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

    private final JdbcClient jdbc;

    PowerHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a day in printed order, the group before the office: one query. */
    public List<PowerHolder> on(LocalDate day) {
        return jdbc.sql("""
                        select p.role, p.person_id, person.name,
                               array(select a.unit_id from roster_assignment a
                                      where a.person_id = p.person_id and a.valid @> cast(:on as date)
                                     union
                                     select s.unit_id from roster_place s
                                      where s.person_id = p.person_id and s.unit_id is not null
                                        and s.valid @> cast(:on as date)
                                     union
                                     select c.unit_id from roster_cover c
                                      where c.covering_id = p.person_id and c.valid @> cast(:on as date)) as units,
                               (select d.document from roster_delegation d
                                 where d.deputy_id = p.person_id and d.valid @> cast(:on as date)
                                 order by d.id desc limit 1) as authority
                          from roster_place p
                          join roster_person person on person.id = p.person_id
                         where p.valid @> cast(:on as date)
                           and (p.body, p.role) in (('GROUP', 'HEAD'), ('GROUP', 'DEPUTY_HEAD'), ('OFFICE', 'DIRECTOR'))
                         order by p.body, p.position, p.id""").param("on", day).query(PowerHolders::holder).list();
    }

    private static PowerHolder holder(ResultSet row, int number) throws SQLException {
        Set<UnitId> units = new HashSet<>();
        for (Object unit : (Object[]) row.getArray("units").getArray()) {
            units.add(new UnitId((Long) unit));
        }
        return new PowerHolder(
                power(PlaceRole.valueOf(row.getString("role"))),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                units,
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
