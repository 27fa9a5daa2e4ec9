package lianxi.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervision group of a day (督查小组人员) with the units that each belongs to by place, role or cover. */
@Component
@Transactional(readOnly = true)
public class Inspectors {

    private final JdbcClient jdbc;

    Inspectors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In printed order; one query. */
    public List<Inspector> on(LocalDate day) {
        Map<PersonId, Inspector> group = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.person_id, person.name, p.role = 'HEAD' as head, u.id as unit, u.short_name
                          from roster_place p
                          join roster_person person on person.id = p.person_id
                          left join (select person_id, unit_id from roster_assignment where valid @> cast(:on as date)
                                     union
                                     select person_id, unit_id from roster_place where valid @> cast(:on as date)
                                     union
                                     select covering_id, unit_id from roster_cover where valid @> cast(:on as date)) tie
                                 on tie.person_id = p.person_id
                          left join roster_unit u on u.id = tie.unit_id
                         where p.body = 'SUPERVISION' and p.valid @> cast(:on as date)
                         order by p.position, p.id, u.position, u.id""")
                .param("on", day)
                .query((row, n) -> {
                    long unit = row.getLong("unit");
                    List<Inspector.Own> own = row.wasNull()
                            ? List.of()
                            : List.of(new Inspector.Own(new UnitId(unit), row.getString("short_name")));
                    return new Inspector(
                            new PersonId(row.getLong("person_id")), row.getString("name"), row.getBoolean("head"), own);
                })
                .list()
                .forEach(one -> group.merge(one.person(), one, Inspectors::joined));
        return List.copyOf(group.values());
    }

    private static Inspector joined(Inspector one, Inspector same) {
        List<Inspector.Own> units = new ArrayList<>(one.units());
        units.addAll(same.units());
        return new Inspector(
                one.person(),
                one.name(),
                one.head() || same.head(),
                units.stream().distinct().toList());
    }
}
