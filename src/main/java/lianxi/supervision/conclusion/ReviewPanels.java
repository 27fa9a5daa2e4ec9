package lianxi.supervision.conclusion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.shared.PersonId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.conclusion.ReviewPanel.Person;
import lianxi.supervision.conclusion.ReviewPanel.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who took part in a conclusion, or is of its unit, among those who might review it (复核回避); one query. */
@Component
class ReviewPanels {

    /** For each reason the ids of the persons that it holds for, on {@code supervision_conclusion c}. */
    private static final String WHY = """
            array(select i.person_id from supervision_inspection_inspector i
                   where i.inspection_id = c.inspection_id) as inspected,
            array(select e.person from supervision_finding_entry e
                    join supervision_conclusion_finding f on f.finding_id = e.finding_id
                   where f.conclusion_id = c.id and e.kind in ('RECORD', 'EDIT') and e.person is not null) as recorded,
            array(select e.person from supervision_conclusion_entry e
                   where e.conclusion_id = c.id and e.kind in ('DRAFT', 'EDIT', 'SUBMIT') and e.person is not null)
              as drafted,
            array(select c.signer where c.signer is not null) as signed,
            array(select a.person_id from roster_assignment a
                   where a.unit_id = c.unit_id and a.valid @> cast(:on as date)
                  union select s.person_id from roster_place s
                   where s.unit_id = c.unit_id and s.valid @> cast(:on as date)
                  union select v.covering_id from roster_cover v
                   where v.unit_id = c.unit_id and v.valid @> cast(:on as date)) as own_unit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewPanels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ReviewPanel of(ConclusionId conclusion) {
        List<Person> group = new ArrayList<>();
        List<Person> office = new ArrayList<>();
        jdbc.sql("select p.body, p.person_id, person.name, " + WHY + """
                          from supervision_conclusion c
                          join roster_place p on p.body in ('SUPERVISION', 'OFFICE') and p.valid @> cast(:on as date)
                          join roster_person person on person.id = p.person_id
                         where c.id = :conclusion
                         order by p.body, p.position, p.id""")
                .param("on", LocalDate.now(clock))
                .param("conclusion", conclusion.value())
                .query(row -> {
                    (row.getString("body").equals("OFFICE") ? office : group).add(person(row));
                });
        return new ReviewPanel(group, office);
    }

    /** Why a person outside both bodies stands aside, as who decides; empty for nobody who took part. */
    Set<Why> why(ConclusionId conclusion, PersonId person) {
        return jdbc.sql("select cast(:person as bigint) as person_id, '' as name, " + WHY
                        + "from supervision_conclusion c where c.id = :conclusion")
                .param("person", person.value())
                .param("on", LocalDate.now(clock))
                .param("conclusion", conclusion.value())
                .query((row, number) -> person(row))
                .single()
                .why();
    }

    private static Person person(ResultSet row) throws SQLException {
        long id = row.getLong("person_id");
        Set<Why> why = EnumSet.noneOf(Why.class);
        for (Why one : Why.values()) {
            Object[] persons = (Object[])
                    row.getArray(one.name().toLowerCase(java.util.Locale.ROOT)).getArray();
            if (Stream.of(persons).anyMatch(person -> person.equals(id))) {
                why.add(one);
            }
        }
        return new Person(new PersonId(id), row.getString("name"), why);
    }
}
