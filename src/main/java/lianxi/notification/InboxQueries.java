package lianxi.notification;

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

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's messages, unread ones first, then the latest; 30 a page. */
    public Slice<MessageView> page(PersonId person, int number) {
        return Slice.of(
                jdbc.sql("""
                                select id, title, body, path, sent_at, read_at from notification_message
                                where person = :person
                                order by (read_at is null) desc, sent_at desc, id desc limit :limit offset :offset""")
                        .param("person", person.value())
                        .param("limit", PAGE + 1)
                        .param("offset", number * PAGE)
                        .query((row, n) -> new MessageView(
                                new MessageId(row.getLong("id")),
                                row.getString("title"),
                                row.getString("body"),
                                row.getString("path"),
                                row.getTimestamp("sent_at").toInstant(),
                                row.getTimestamp("read_at") != null))
                        .list(),
                number,
                PAGE);
    }

    /** How many messages a person has not opened. */
    public int unread(PersonId person) {
        return jdbc.sql("select count(*) from notification_message where person = ? and read_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
