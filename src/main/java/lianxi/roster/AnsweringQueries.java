package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.roster.Answering.Duty;
import lianxi.roster.Answering.Name;
import lianxi.roster.Answering.Post;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a unit on any day (责任人员), by the roster's dated records. */
@Component
@Transactional(readOnly = true)
public class AnsweringQueries {

    /** What was recorded by mistake (ended on the day it began) never held. */
    private static final String RECORDS = """
            select a.role as duty, a.person_id, p.name, a.post, cast(null as bigint) as other_id,
                   cast(null as text) as other_name, '' as note,
                   a.valid_from, a.valid_until, a.document, a.ordered_on, a.valid, 0 as place
              from roster_assignment a join roster_person p on p.id = a.person_id
             where a.unit_id = :unit and a.role in ('HEAD', 'RESPONSIBLE', 'CONTACT', 'DEPUTY')
            union all
            select case l.role when 'HEAD' then 'GROUP_HEAD' else l.role end, l.person_id, p.name, l.post, null, null, '',
                   l.valid_from, l.valid_until, l.document, l.ordered_on, l.valid, l.position
              from roster_place l join roster_person p on p.id = l.person_id
             where l.body = 'GROUP' and l.role in ('HEAD', 'DEPUTY_HEAD')
            union all
            select 'SEAT', l.person_id, p.name, l.post, null, null, '',
                   l.valid_from, l.valid_until, l.document, l.ordered_on, l.valid, l.position
              from roster_place l join roster_person p on p.id = l.person_id
             where l.body = 'GROUP' and l.unit_id = :unit
            union all
            select 'IN_CHARGE', c.person_id, p.name, '', null, null, '',
                   c.valid_from, c.valid_until, c.document, c.ordered_on, c.valid, 0
              from roster_charge c join roster_person p on p.id = c.person_id
             where c.unit_id = :unit
            union all
            select 'COVER', c.covering_id, p.name, '', c.absent_id, o.name, c.reason,
                   c.valid_from, c.valid_until, cast(null as text), cast(null as date), c.valid, 0
              from roster_cover c
              join roster_person p on p.id = c.covering_id join roster_person o on o.id = c.absent_id
             where c.unit_id = :unit
            union all
            select 'DELEGATE', d.deputy_id, p.name, '', d.head_id, o.name, d.scope,
                   d.valid_from, d.valid_until, d.document, d.ordered_on, d.valid, 0
              from roster_delegation d
              join roster_person p on p.id = d.deputy_id join roster_person o on o.id = d.head_id
            union all
            select 'NAMED', p.id, p.name, '', null, null, '', current_date, cast(null as date),
                   cast(null as text), cast(null as date), daterange(current_date, null), 0
              from roster_person p
             where p.id = :named
            union all
            select 'NAME', null, t.name, '', null, null, '', t.valid_from, cast(null as date),
                   cast(null as text), cast(null as date), daterange(t.valid_from, null), 0
              from roster_unit_text t
             where t.unit_id = :unit
            """;

    private final JdbcClient jdbc;

    AnsweringQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that is recorded of it: one query.
     *
     * @param named a person whose name is wanted too, as the thing in question names it; null if it names none
     */
    public Answering of(UnitId unit, @Nullable PersonId named) {
        String[] name = new String[1];
        List<Name> names = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        jdbc.sql("select * from (" + RECORDS + ") r where not isempty(r.valid) order by r.place, r.valid_from")
                .param("unit", unit.value())
                .param("named", named == null ? -1 : named.value())
                .query(row -> {
                    switch (row.getString("duty")) {
                        case "NAME" -> names.add(new Name(day(row, "valid_from"), row.getString("name")));
                        case "NAMED" -> name[0] = row.getString("name");
                        default -> posts.add(post(row));
                    }
                });
        posts.sort(Comparator.comparing(Post::duty));
        return new Answering(names, posts, name[0]);
    }

    private static Post post(ResultSet row) throws SQLException {
        long other = row.getLong("other_id");
        boolean standsIn = !row.wasNull();
        return new Post(
                Duty.valueOf(row.getString("duty")),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("post"),
                standsIn ? new PersonId(other) : null,
                row.getString("other_name"),
                row.getString("note"),
                day(row, "valid_from"),
                day(row, "valid_until"),
                document(row));
    }

    @Nullable
    private static OrderingDocument document(ResultSet row) throws SQLException {
        LocalDate orderedOn = day(row, "ordered_on");
        return Optional.ofNullable(row.getString("document"))
                .map(title -> new OrderingDocument(title, orderedOn))
                .orElse(null);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
