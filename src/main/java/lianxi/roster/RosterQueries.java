package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is who on a day; every other module asks here. Never a phone. */
@Component
@Transactional(readOnly = true)
public class RosterQueries {

    private static final String UNIT = "select id, name, short_name, kind, position from roster_unit u ";

    /** What the office (办公室) is called on the day {@code :on}, as a value in a query; null where that is not registered. */
    public static final String OFFICE_NAME = """
            (select b.name from roster_body b where b.body = 'OFFICE' and b.valid_from <= cast(:on as date)
              order by b.valid_from desc limit 1) """;

    /** The same of the leading group (领导小组). */
    public static final String GROUP_NAME = OFFICE_NAME.replace("'OFFICE'", "'GROUP'");

    /** Condition on {@code roster_unit u}: whether it owes a weekly report on the day {@code :on} (每周报送). */
    public static final String REPORTING = """
            exists (select 1 from roster_reporting reporting
                     where reporting.unit_id = u.id and reporting.valid @> cast(:on as date))""";

    private static final String PLACE = """
            select p.*, person.name as person_name, person.email, unit.name as unit_name
            from roster_place p
            join roster_person person on person.id = p.person_id
            left join lateral (
                select coalesce(t.name, u.name) as name
                from roster_unit u
                left join roster_unit_text t on t.unit_id = u.id and t.valid_from <= cast(:on as date)
                where u.id = p.unit_id
                order by t.valid_from desc nulls last limit 1
            ) unit on true
            where p.valid @> cast(:on as date) """;

    private final JdbcClient jdbc;
    private final Standings standings;

    RosterQueries(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /** The unit under its present name. */
    public UnitView unit(UnitId id) {
        return jdbc.sql(UNIT + "where id = :id")
                .param("id", id.value())
                .query(RosterQueries::unitView)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** All units in printed order. */
    public List<UnitView> units() {
        return jdbc.sql(UNIT + "order by position, id")
                .query(RosterQueries::unitView)
                .list();
    }

    /** All units of the given kinds in printed order. */
    public List<UnitView> units(UnitKind... kinds) {
        return jdbc.sql(UNIT + "where kind in (:kinds) order by position, id")
                .param("kinds", List.of(kinds).stream().map(Enum::name).toList())
                .query(RosterQueries::unitView)
                .list();
    }

    /** The unit with exactly this name, short name or alias. */
    public Optional<UnitView> unitNamed(String name) {
        return jdbc.sql(UNIT + "where :name in (name, short_name, alias) order by position, id limit 1")
                .param("name", name)
                .query(RosterQueries::unitView)
                .optional();
    }

    /** The units that owe a weekly report on the day (每周报送), in printed order. */
    public List<UnitView> reportingUnits(LocalDate on) {
        return jdbc.sql(UNIT + "where " + REPORTING + " order by position, id")
                .param("on", on)
                .query(RosterQueries::unitView)
                .list();
    }

    /** The whole roster as of a day. */
    public RosterView rosterOn(LocalDate on) {
        List<PlaceView> places = jdbc.sql(PLACE + "order by p.body, p.position, p.id")
                .param("on", on)
                .query(RosterQueries::placeView)
                .list();
        return new RosterView(on, bodiesOn(on), places, unitLines(on));
    }

    /** The leading group of a day in printed order. */
    public List<PlaceView> groupOn(LocalDate on) {
        return placesOn(Body.GROUP, on);
    }

    /** Each of the leading group of a day once, in printed order, with the mail address. */
    public List<Addressee> addressees(LocalDate on) {
        Map<PersonId, Addressee> each = new LinkedHashMap<>();
        jdbc.sql(PLACE + "and p.body = 'GROUP' order by p.position, p.id")
                .param("on", on)
                .query((row, n) -> new Addressee(placeView(row, n), row.getString("email")))
                .list()
                .forEach(one -> each.putIfAbsent(one.place().person(), one));
        return List.copyOf(each.values());
    }

    /** Whom a document may be sent to; the address may be empty. */
    public record Addressee(PlaceView place, String email) {}

    /** A body's places of a day in printed order. */
    public List<PlaceView> placesOn(Body body, LocalDate on) {
        return jdbc.sql(PLACE + "and p.body = :body order by p.position, p.id")
                .param("on", on)
                .param("body", body.name())
                .query(RosterQueries::placeView)
                .list();
    }

    /** Everybody of the office on a day, each once. */
    public List<PersonId> office(LocalDate on) {
        return placesOn(Body.OFFICE, on).stream()
                .map(PlaceView::person)
                .distinct()
                .toList();
    }

    /** The group head (组长, 总召集人) of a day. */
    public Optional<PlaceView> groupHead(LocalDate on) {
        return holder(Body.GROUP, PlaceRole.HEAD, on);
    }

    /** The office's director (办公室主任) of a day. */
    public Optional<PlaceView> officeDirector(LocalDate on) {
        return holder(Body.OFFICE, PlaceRole.DIRECTOR, on);
    }

    /** The supervision group's head of a day. */
    public Optional<PlaceView> supervisionHead(LocalDate on) {
        return holder(Body.SUPERVISION, PlaceRole.HEAD, on);
    }

    /** The units that the supervision group's head belongs or stands in for on a day, under their present names: one query. */
    public List<UnitView> supervisionHeadsUnits(LocalDate on) {
        return jdbc.sql(UNIT + """
                        where exists (
                              select 1 from roster_place head
                                join (select person_id, unit_id, valid from roster_assignment
                                      union all select person_id, unit_id, valid from roster_place
                                      union all select covering_id, unit_id, valid from roster_cover) tie
                                  on tie.person_id = head.person_id and tie.valid @> cast(:on as date)
                               where head.body = 'SUPERVISION' and head.role = 'HEAD' and head.valid @> cast(:on as date)
                                 and tie.unit_id = u.id)
                        order by position, id""")
                .param("on", on)
                .query(RosterQueries::unitView)
                .list();
    }

    /** What the bodies are called on a day, and where the office sits. */
    public List<BodyView> bodiesOn(LocalDate on) {
        return jdbc.sql("""
                        select distinct on (b.body) b.body, b.name, b.seat_unit, u.name as seat_name
                        from roster_body b left join roster_unit u on u.id = b.seat_unit
                        where b.valid_from <= :on order by b.body, b.valid_from desc""")
                .param("on", on)
                .query((row, n) -> new BodyView(
                        Body.valueOf(row.getString("body")),
                        row.getString("name"),
                        unitId(row, "seat_unit"),
                        row.getString("seat_name")))
                .list();
    }

    /** Who stands for a unit on a day (责任人、联络员 and others assigned to it). */
    public List<PersonId> peopleOf(UnitId unit, LocalDate on) {
        return jdbc.sql("""
                        select distinct person_id from roster_assignment
                        where unit_id = :unit and valid @> cast(:on as date) order by person_id""")
                .param("unit", unit.value())
                .param("on", on)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** Who answers for each unit's work on a day: head, responsible person, contact (主要负责人、责任人、联络员). */
    public Map<UnitId, List<PersonId>> answering(LocalDate on) {
        return jdbc
                .sql("""
                        select unit_id, person_id from roster_assignment
                        where role in ('HEAD', 'RESPONSIBLE', 'CONTACT') and valid @> cast(:on as date)
                        order by unit_id, array_position(array['RESPONSIBLE', 'CONTACT', 'HEAD'], role)""")
                .param("on", on)
                .query((row, n) ->
                        Map.entry(new UnitId(row.getLong("unit_id")), new PersonId(row.getLong("person_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What the roster makes of a person on a day: one query. */
    public Standing standingOf(PersonId person, LocalDate on) {
        return standings.of(person, on);
    }

    /** The names of persons, by id. */
    public Map<PersonId, String> names(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from roster_person where id in (:ids)")
                .param("ids", persons.stream().map(PersonId::value).toList())
                .query((row, n) -> Map.entry(new PersonId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The mail addresses of those persons who have one. */
    public Map<PersonId, String> emails(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, email from roster_person where id in (:ids) and email <> ''")
                .param("ids", persons.stream().map(PersonId::value).toList())
                .query((row, n) -> Map.entry(new PersonId(row.getLong("id")), row.getString("email")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The name of a person as written. */
    public String name(PersonId person) {
        return jdbc.sql("select name from roster_person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private Optional<PlaceView> holder(Body body, PlaceRole role, LocalDate on) {
        return jdbc.sql(PLACE + "and p.body = :body and p.role = :role")
                .param("on", on)
                .param("body", body.name())
                .param("role", role.name())
                .query(RosterQueries::placeView)
                .optional();
    }

    private List<UnitLine> unitLines(LocalDate on) {
        return jdbc.sql("""
                        select u.id, t.name, t.short_name, t.alias, t.kind, t.duty,
                               exists (select 1 from roster_reporting r
                                       where r.unit_id = u.id and r.valid @> cast(:on as date)) as reports
                        from roster_unit u
                        join lateral (select * from roster_unit_text t
                                      where t.unit_id = u.id and t.valid_from <= cast(:on as date)
                                      order by t.valid_from desc limit 1) t on true
                        order by u.position, u.id""")
                .param("on", on)
                .query((row, n) -> new UnitLine(
                        new UnitId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("alias"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("duty"),
                        row.getBoolean("reports")))
                .list();
    }

    private static UnitView unitView(ResultSet row, int number) throws SQLException {
        return new UnitView(
                new UnitId(row.getLong("id")),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getInt("position"));
    }

    static PlaceView placeView(ResultSet row, int number) throws SQLException {
        return new PlaceView(
                new PlaceId(row.getLong("id")),
                Body.valueOf(row.getString("body")),
                PlaceRole.valueOf(row.getString("role")),
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                unitId(row, "unit_id"),
                row.getString("unit_name"),
                row.getString("post"),
                row.getBoolean("concurrent"),
                row.getInt("position"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                new OrderingDocument(row.getString("document"), row.getObject("ordered_on", LocalDate.class)),
                row.getInt("version"));
    }

    @Nullable
    static UnitId unitId(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new UnitId(value);
    }
}
