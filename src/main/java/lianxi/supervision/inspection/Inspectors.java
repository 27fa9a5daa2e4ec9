package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may inspect (检查人员): the supervision group of the day, nobody in the own unit (本单位回避). */
@Component("inspectionInspectors")
class Inspectors {

    private final JdbcClient jdbc;

    Inspectors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param units that the person belongs to, holds a seat for or stands in for */
    record Candidate(PersonId person, String name, Set<UnitId> units) {

        boolean isOf(UnitId unit) {
            return units.contains(unit);
        }
    }

    /** Everybody of the supervision group on the day, in printed order; one query. */
    List<Candidate> on(LocalDate day) {
        return jdbc.sql("""
                        select p.person_id, person.name, array(
                                 select a.unit_id from roster_assignment a
                                  where a.person_id = p.person_id and a.valid @> cast(:on as date)
                                 union select s.unit_id from roster_place s
                                  where s.person_id = p.person_id and s.unit_id is not null
                                    and s.valid @> cast(:on as date)
                                 union select c.unit_id from roster_cover c
                                  where c.covering_id = p.person_id and c.valid @> cast(:on as date)) as units
                          from roster_place p join roster_person person on person.id = p.person_id
                         where p.body = 'SUPERVISION' and p.valid @> cast(:on as date)
                         order by p.position, p.id""")
                .param("on", day)
                .query((row, n) -> new Candidate(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        Stream.of((Object[]) row.getArray("units").getArray())
                                .map(id -> new UnitId((Long) id))
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }
}
