package lianxi.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task can be given (可选单位、责任人、项目), all of it by one query. */
@Component
@Transactional(readOnly = true)
public class TaskChoices {

    private static final String EVERYTHING = """
            select 'unit' as what, u.id, u.short_name as name, u.duty as words, u.id as unit, u.position, 0 as place
              from roster_unit u where u.kind in ('MEMBER', 'DUTY_ONLY')
            union all
            select distinct on (a.unit_id, p.id) 'person', p.id, p.name, u.short_name, a.unit_id, u.position,
                   array_position(array['HEAD', 'RESPONSIBLE', 'CONTACT', 'DEPUTY', 'STAFF'], a.role)
              from roster_assignment a
              join roster_person p on p.id = a.person_id
              join roster_unit u on u.id = a.unit_id and u.kind in ('MEMBER', 'DUTY_ONLY')
             where a.valid @> cast(:today as date)
            union all
            select 'project', p.id, p.name, '', 0, 0, 0 from project p
            order by what, position, unit, place, id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit that can lead or support, with its standing duty in the notice's own words; they may be empty. */
    public record Unit(UnitId id, String name, String duty) {}

    /** A person of a unit, who may answer for its task. */
    public record Person(PersonId id, String name, UnitId unit, String unitName) {}

    /** A project a task may belong to. */
    public record Project(ProjectId id, String name) {}

    /** What there is today, units in printed order. */
    public record Choices(List<Unit> units, List<Person> people, List<Project> projects) {

        public Optional<Unit> unit(UnitId id) {
            return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        public Optional<Project> project(ProjectId id) {
            return projects.stream().filter(project -> project.id().equals(id)).findFirst();
        }
    }

    public Choices today() {
        Choices choices = new Choices(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql(EVERYTHING).param("today", LocalDate.now(clock)).query(row -> {
            take(row, choices);
        });
        return choices;
    }

    private static void take(ResultSet row, Choices choices) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("name");
        switch (row.getString("what")) {
            case "unit" -> choices.units().add(new Unit(new UnitId(id), name, row.getString("words")));
            case "person" ->
                choices.people()
                        .add(new Person(
                                new PersonId(id), name, new UnitId(row.getLong("unit")), row.getString("words")));
            default -> choices.projects().add(new Project(new ProjectId(id), name));
        }
    }
}
