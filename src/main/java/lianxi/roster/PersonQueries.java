package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.SecretBox;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons in lists and choices, sorted by pinyin; phones masked. */
@Component
@Transactional(readOnly = true)
public class PersonQueries {

    public static final int PAGE = 50;

    private static final String PERSONS = """
            select p.id, p.name, p.phone_masked, p.email, p.version,
                   coalesce((select string_agg(tie.short_name, '、' order by tie.position)
                             from (select distinct u.short_name, u.position
                                   from roster_unit u
                                   where u.id in (select a.unit_id from roster_assignment a
                                                  where a.person_id = p.id and a.valid @> cast(:on as date)
                                                  union
                                                  select s.unit_id from roster_place s
                                                  where s.person_id = p.id and s.valid @> cast(:on as date))) tie), '')
                       as ties
            from roster_person p
            """;

    private final JdbcClient jdbc;
    private final SecretBox box;

    PersonQueries(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** Every person, for choices. */
    public List<PersonLine> all(LocalDate on) {
        return jdbc.sql(PERSONS + "order by p.name collate \"zh-x-icu\", p.id")
                .param("on", on)
                .query(PersonQueries::line)
                .list();
    }

    /** One page of those whose name holds the text, and one more if there is a next page. */
    public List<PersonLine> page(LocalDate on, String text, int page) {
        return jdbc.sql(PERSONS + """
                        where p.name like :text order by p.name collate "zh-x-icu", p.id
                        limit :limit offset :offset""")
                .param("on", on)
                .param("text", new ContactFilter(on, null, null, null, text).pattern())
                .param("limit", PAGE + 1)
                .param("offset", (long) page * PAGE)
                .query(PersonQueries::line)
                .list();
    }

    /** Everybody of exactly this name. */
    public List<PersonLine> named(String name, LocalDate on) {
        return jdbc.sql(PERSONS + "where p.name = :name order by p.id")
                .param("on", on)
                .param("name", name)
                .query(PersonQueries::line)
                .list();
    }

    /** Who is tied to a unit on a day, by a role or by a place; for choices such as a responsible person. */
    public List<PersonLine> ofUnit(UnitId unit, LocalDate on) {
        return jdbc.sql(PERSONS + """
                        where exists (select 1 from roster_assignment a where a.person_id = p.id and a.unit_id = :unit
                                      and a.valid @> cast(:on as date))
                           or exists (select 1 from roster_place s where s.person_id = p.id and s.unit_id = :unit
                                      and s.valid @> cast(:on as date))
                        order by p.name collate "zh-x-icu", p.id""")
                .param("on", on)
                .param("unit", unit.value())
                .query(PersonQueries::line)
                .list();
    }

    public PersonLine person(PersonId id, LocalDate on) {
        return jdbc.sql(PERSONS + "where p.id = :id")
                .param("on", on)
                .param("id", id.value())
                .query(PersonQueries::line)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The viewer's own full number. */
    public Optional<String> ownPhone(Actor viewer) {
        if (viewer.person() == null) {
            return Optional.empty();
        }
        long id = viewer.person().value();
        return jdbc.sql("select phone_sealed from roster_person where id = :id and phone_sealed is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(bytes -> box.open(bytes, Person.phonePlace(id)))
                .map(Phones::spaced);
    }

    private static PersonLine line(ResultSet row, int number) throws SQLException {
        return new PersonLine(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                row.getString("ties"),
                row.getString("phone_masked"),
                row.getString("email"),
                row.getInt("version"));
    }
}
