package lianxi.notification;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was told about a thing, to whom, how and when: inbox, mail, reminders by hand. A thing is known by its page. */
@Component
@Transactional(readOnly = true)
public class ToldQueries {

    /** Its page, or a place on it or below it. */
    private static final String LEADS_TO =
            " = :page or %1$s like :page || '#%%' or %1$s like :page || '/%%'" + " or %1$s like :page || '?%%'";

    private static final String MESSAGES = """
            select 'MESSAGE' as sort, m.person, m.sent_at as at, coalesce(a.line, m.title) as title, true as in_inbox,
                   m.read_at, o.state, o.settled_at, cast(null as text) as rung, cast(null as integer) as recipients
              from notification_message m
              left join lateral (select b.line from notification_message_about b
                                  where b.message = m.id and (b.path%s) order by b.position limit 1) a on true
              left join notification_outbox o on o.copy_of = m.id
             where m.person in (:persons) and (a.line is not null or m.path%s)
            """.formatted(leads("b.path"), leads("m.path"));

    private static final String LETTERS = """
            select 'MESSAGE', o.person, o.queued_at, o.subject, false, null, o.state, o.settled_at, null, null
              from notification_outbox o
             where o.copy_of is null and o.person in (:persons) and (o.path%s)
            """.formatted(leads("o.path"));

    private static final String URGINGS = """
            select 'URGING', null, u.urged_at, u.urged_by, false, null, null, null, u.rung, u.recipients
              from notification_urge u
             where u.unit = :unit and (u.path%s)
            """.formatted(leads("u.path"));

    private final JdbcClient jdbc;

    ToldQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything told about a thing so far, oldest first: to the given persons, and to the unit by hand. One query.
     *
     * @param page the thing's page, as "/permits/12"
     */
    public About about(String page, Collection<PersonId> persons, UnitId unit) {
        List<Told> told = new ArrayList<>();
        List<Urged> urged = new ArrayList<>();
        jdbc.sql(MESSAGES + " union all " + LETTERS + " union all " + URGINGS + " order by at")
                .param("page", page)
                .param("unit", unit.value())
                .param("persons", persons.isEmpty() ? List.of(-1L) : ids(persons))
                .query(row -> {
                    if (row.getString("sort").equals("URGING")) {
                        urged.add(urged(row));
                    } else {
                        told.add(told(row));
                    }
                });
        return new About(told, urged);
    }

    /** What was told about a thing. */
    public record About(List<Told> told, List<Urged> urged) {}

    /**
     * A reminder that the office sent to a unit by hand (提醒、催办、催报).
     *
     * @param rung which rung of the ladder of urging; null where the thing is not on it
     * @param by who sent it
     */
    public record Urged(Instant at, @Nullable String rung, String by, int recipients) {}

    private static String leads(String column) {
        return LEADS_TO.formatted(column);
    }

    private static List<Long> ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }

    private static Urged urged(ResultSet row) throws SQLException {
        return new Urged(
                row.getTimestamp("at").toInstant(),
                row.getString("rung"),
                row.getString("title"),
                row.getInt("recipients"));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new PersonId(row.getLong("person")),
                row.getTimestamp("at").toInstant(),
                row.getString("title"),
                row.getBoolean("in_inbox"),
                moment(row, "read_at"),
                Optional.ofNullable(row.getString("state"))
                        .map(MailState::valueOf)
                        .orElse(null),
                moment(row, "settled_at"));
    }
}
