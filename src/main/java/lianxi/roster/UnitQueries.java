package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Three queries, whatever the unit's history. */
    public UnitPage page(Actor viewer, UnitId id, LocalDate today) {
        Dated dated = dated(id);
        return dated.own().stream()
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .page(id, dated, assignments(viewer, id, today), seats(id, today));
    }

    /** The unit's own row. */
    private record Own(
            String name, String shortName, String alias, UnitKind kind, String duty, int position, int version) {

        UnitPage page(UnitId id, Dated dated, List<AssignmentView> assignments, List<PlaceView> seats) {
            return new UnitPage(
                    id,
                    name,
                    shortName,
                    alias,
                    kind,
                    duty,
                    position,
                    version,
                    dated.texts(),
                    dated.reporting(),
                    assignments,
                    seats,
                    dated.charges(),
                    dated.covers());
        }
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

    /** One charge, for the form that ends it. */
    public ChargeView charge(UnitId unit, ChargeId id) {
        return dated(unit).charges().stream()
                .filter(charge -> charge.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(
                row.getString("name"),
                row.getString("short_name"),
                row.getString("alias"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("duty"),
                row.getInt("position"),
                row.getInt("version"));
    }

    private static UnitPage.Text text(ResultSet row) throws SQLException {
        return new UnitPage.Text(
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("duty"),
                row.getObject("valid_from", LocalDate.class),
                document(row, "document", "ordered_on"));
    }

    /** Its own row; what it was called, when it reported weekly, who was in charge of it, who stood in for whom, newest first. */
    private record Dated(
            List<Own> own,
            List<UnitPage.Text> texts,
            List<UnitPage.Span> reporting,
            List<ChargeView> charges,
            List<CoverView> covers) {}

    private Dated dated(UnitId unit) {
        Dated dated = new Dated(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                        select 'own' as what, cast(null as bigint) as leader, name, id, cast(null as date) as valid_from,
                               cast(null as date) as valid_until, null as document, cast(null as date) as ordered_on,
                               null as end_document, cast(null as date) as end_ordered_on, version, null as absent,
                               null as reason, null as unit_name, short_name, alias, kind, duty, position
                          from roster_unit where id = :unit
                        union all
                        select 'text', null, name, 0, valid_from, null, document, ordered_on, null, null, 0, null, null, null,
                               null, null, kind, duty, 0
                          from roster_unit_text where unit_id = :unit
                        union all
                        select 'reporting', null, null, id, valid_from, valid_until, document,
                               ordered_on, end_document, end_ordered_on, version, null, null, null, null, null,
                               null, null, 0
                          from roster_reporting where unit_id = :unit
                        union all
                        select 'charge', c.person_id, p.name, c.id, c.valid_from, c.valid_until, c.document, c.ordered_on,
                               c.end_document, c.end_ordered_on, c.version, null, null, null, null, null, null, null, 0
                          from roster_charge c join roster_person p on p.id = c.person_id where c.unit_id = :unit
                        union all
                        select 'cover', null, p.name, c.id, c.valid_from, c.valid_until, null, null, null, null, c.version,
                               a.name, c.reason, u.name, null, null, null, null, 0
                          from roster_cover c
                          join roster_person p on p.id = c.covering_id
                          join roster_person a on a.id = c.absent_id
                          join roster_unit u on u.id = c.unit_id
                         where c.unit_id = :unit and not isempty(c.valid)
                        order by valid_from desc, id desc""").param("unit", unit.value()).query(row -> {
            switch (row.getString("what")) {
                case "own" -> dated.own().add(own(row));
                case "text" -> dated.texts().add(text(row));
                case "reporting" -> dated.reporting().add(span(row));
                case "charge" -> dated.charges().add(charge(row, unit));
                default -> dated.covers().add(cover(row, unit));
            }
        });
        return dated;
    }

    private static CoverView cover(ResultSet row, UnitId unit) throws SQLException {
        return new CoverView(
                new CoverId(row.getLong("id")),
                unit,
                row.getString("unit_name"),
                row.getString("absent"),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class).minusDays(1),
                row.getInt("version"));
    }

    private static UnitPage.Span span(ResultSet row) throws SQLException {
        return new UnitPage.Span(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                document(row, "document", "ordered_on"),
                document(row, "end_document", "end_ordered_on"));
    }

    private static ChargeView charge(ResultSet row, UnitId unit) throws SQLException {
        return new ChargeView(
                new ChargeId(row.getLong("id")),
                unit,
                new PersonId(row.getLong("leader")),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                document(row, "document", "ordered_on"),
                document(row, "end_document", "end_ordered_on"),
                row.getInt("version"));
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
