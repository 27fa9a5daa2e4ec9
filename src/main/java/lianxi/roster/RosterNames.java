package lianxi.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All names at once, for sheets whose every row names units and people. */
@Component
@Transactional(readOnly = true)
public class RosterNames {

    private final JdbcClient jdbc;

    RosterNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two units with one word, the first in printed order bears it. */
    public UnitNames units(UnitKind... kinds) {
        Map<String, UnitId> words = new LinkedHashMap<>();
        List<String> offered = new ArrayList<>();
        jdbc.sql("""
                        select id, name, short_name, alias from roster_unit
                         where kind in (:kinds) order by position, id""")
                .param("kinds", List.of(kinds).stream().map(Enum::name).toList())
                .query(row -> {
                    UnitId unit = new UnitId(row.getLong("id"));
                    offered.add(row.getString("short_name"));
                    for (String column : List.of("short_name", "name", "alias")) {
                        String word = row.getString(column);
                        if (word != null && !word.isBlank()) {
                            words.putIfAbsent(word, unit);
                        }
                    }
                });
        return new UnitNames(words, offered);
    }

    /** Who works for which unit on a day, by name; several where a unit has namesakes. */
    public Map<UnitId, Map<String, List<PersonId>>> people(LocalDate on) {
        Map<UnitId, Map<String, List<PersonId>>> people = new HashMap<>();
        jdbc.sql("""
                        select distinct a.unit_id, p.id, p.name from roster_assignment a
                          join roster_person p on p.id = a.person_id
                         where a.valid @> cast(:on as date)""").param("on", on).query(row -> {
            people.computeIfAbsent(new UnitId(row.getLong("unit_id")), unit -> new HashMap<>())
                    .computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                    .add(new PersonId(row.getLong("id")));
        });
        return people;
    }
}
