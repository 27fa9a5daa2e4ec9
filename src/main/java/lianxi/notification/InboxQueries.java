package lianxi.notification;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.PersonId;
import lianxi.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies in a person's inbox. */
@Component
@Transactional(readOnly = true)
public class InboxQueries {

    private static final int PAGE = 30;

    private final JdbcClient jdbc;

    private final Clock clock;

    InboxQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's messages, unread ones first, then the latest; 30 a page. */
    public Slice<MessageView> page(PersonId person, int number) {
        return Slice.of(
                jdbc.sql("""
                                select m.*, read_at is null and coalesce(worth_until > :now, true) as unread
                                from notification_message m where person = :person
                                order by unread desc, sent_at desc, id desc limit :limit offset :offset""")
                        .param("now", at(clock.instant()))
                        .param("person", person.value())
                        .param("limit", PAGE + 1)
                        .param("offset", number * PAGE)
                        .query((row, n) -> new MessageView(
                                new MessageId(row.getLong("id")),
                                row.getString("title"),
                                row.getString("body"),
                                row.getString("path"),
                                row.getTimestamp("sent_at").toInstant(),
                                !row.getBoolean("unread")))
                        .list(),
                number,
                PAGE);
    }

    /** How many messages a person has not opened and that are still of use. */
    public int unread(PersonId person) {
        return jdbc.sql("""
                        select count(*) from notification_message
                        where person = ? and read_at is null and coalesce(worth_until > ?, true)""")
                .params(person.value(), at(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
