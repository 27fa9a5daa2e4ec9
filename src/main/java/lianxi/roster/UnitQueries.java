package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.SecretBox;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit's page: duty, persons, the switch, and the document behind each change. */
@Component
@Transactional(readOnly = true)
public class UnitQueries {

    private final JdbcClient jdbc;
    private final SecretBox box;

    UnitQueries(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** Five queries, whatever the unit's history. */
    public UnitPage page(Actor viewer, UnitId id, LocalDate today) {
        List<UnitPage.Text> texts = texts(id);
        List<UnitPage.Span> reporting = reporting(id);
        List<AssignmentView> assignments = assignments(viewer, id, today);
        List<PlaceView> seats = seats(id, today);
        return jdbc.sql("select * from roster_unit where id = :id")
                .param("id", id.value())
                .query((row, n) -> new UnitPage(
                        id,
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("alias"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("duty"),
                        row.getInt("position"),
                        row.getInt("version"),
                        texts,
                        reporting,
                        assignments,
                        seats))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** One role, for the form that ends it. */
    public AssignmentView assignment(UnitId unit, AssignmentId id) {
        return jdbc.sql("""
                        select a.*, p.name, p.phone_masked, p.email, cast(null as bytea) as phone_sealed
                        from roster_assignment a join roster_person p on p.id = a.person_id
                        where a.id = :id and a.unit_id = :unit""")
                .param("id", id.value())
                .param("unit", unit.value())
                .query(this::assignment)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<UnitPage.Text> texts(UnitId id) {
        return jdbc.sql("select * from roster_unit_text where unit_id = :id order by valid_from desc")
                .param("id", id.value())
                .query((row, n) -> new UnitPage.Text(
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("duty"),
                        row.getObject("valid_from", LocalDate.class),
                        document(row, "document", "ordered_on")))
                .list();
    }

    private List<UnitPage.Span> reporting(UnitId id) {
        return jdbc.sql("select * from roster_reporting where unit_id = :id order by valid_from desc")
                .param("id", id.value())
                .query((row, n) -> new UnitPage.Span(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        document(row, "document", "ordered_on"),
                        document(row, "end_document", "end_ordered_on")))
                .list();
    }

    private List<AssignmentView> assignments(Actor viewer, UnitId id, LocalDate today) {
        return jdbc.sql("""
                        select a.*, p.name, p.phone_masked, p.email,
                               case when p.id = :viewer then p.phone_sealed end as phone_sealed
                        from roster_assignment a join roster_person p on p.id = a.person_id
                        where a.unit_id = :unit
                        order by a.valid @> cast(:today as date) desc,
                                 case when a.valid @> cast(:today as date)
                                      then array_position(array['HEAD', 'RESPONSIBLE', 'CONTACT', 'DEPUTY', 'STAFF'],
                                                          a.role) end,
                                 a.valid_from desc, p.name collate "zh-x-icu", a.id
                        limit 100""")
                .param("viewer", viewer.person() == null ? -1 : viewer.person().value())
                .param("unit", id.value())
                .param("today", today)
                .query(this::assignment)
                .list();
    }

    private List<PlaceView> seats(UnitId id, LocalDate today) {
        return jdbc.sql("""
                        select p.*, person.name as person_name, u.name as unit_name
                        from roster_place p
                        join roster_person person on person.id = p.person_id
                        join roster_unit u on u.id = p.unit_id
                        where p.unit_id = :unit and p.valid @> cast(:today as date)
                        order by p.body, p.position, p.id""")
                .param("unit", id.value())
                .param("today", today)
                .query(RosterQueries::placeView)
                .list();
    }

    private AssignmentView assignment(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        byte[] sealed = row.getBytes("phone_sealed");
        String masked = row.getString("phone_masked");
        return new AssignmentView(
                new AssignmentId(row.getLong("id")),
                UnitRole.valueOf(row.getString("role")),
                new PersonId(person),
                row.getString("name"),
                row.getString("post"),
                sealed == null
                        ? masked
                        : box.open(sealed, Person.phonePlace(person))
                                .map(Phones::spaced)
                                .orElse(masked),
                row.getString("email"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                document(row, "document", "ordered_on"),
                document(row, "end_document", "end_ordered_on"),
                row.getInt("version"));
    }

    private static @Nullable OrderingDocument document(ResultSet row, String title, String day) throws SQLException {
        String text = row.getString(title);
        return text == null ? null : new OrderingDocument(text, row.getObject(day, LocalDate.class));
    }
}
