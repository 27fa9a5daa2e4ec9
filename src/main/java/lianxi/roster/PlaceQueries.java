package lianxi.roster;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places as rows with a beginning and an end (席位的变动). */
@Component
@Transactional(readOnly = true)
public class PlaceQueries {

    private final JdbcClient jdbc;

    PlaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest comings and goings in the bodies, with the document behind each. */
    public List<RosterChange> changes() {
        return jdbc.sql("""
                        select c.*, person.name from (
                            select valid_from as day, true as began, body, role, person_id, post, document, ordered_on,
                                   position
                            from roster_place where not isempty(valid)
                            union all
                            select valid_until, false, body, role, person_id, post, end_document, end_ordered_on,
                                   position
                            from roster_place where valid_until is not null and not isempty(valid)) c
                        join roster_person person on person.id = c.person_id
                        where c.day > (select min(valid_from) from roster_place where not isempty(valid))
                        order by c.day desc, c.began, c.body, c.position limit 30""")
                .query((row, n) -> new RosterChange(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("began"),
                        Body.valueOf(row.getString("body")),
                        PlaceRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("post"),
                        new OrderingDocument(row.getString("document"), row.getObject("ordered_on", LocalDate.class))))
                .list();
    }

    /** One place, whenever it holds, with the version that a form must bring back. */
    public PlaceView place(PlaceId id) {
        return jdbc.sql("""
                        select p.*, person.name as person_name, u.name as unit_name
                        from roster_place p
                        join roster_person person on person.id = p.person_id
                        left join roster_unit u on u.id = p.unit_id
                        where p.id = :id""")
                .param("id", id.value())
                .query(RosterQueries::placeView)
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
