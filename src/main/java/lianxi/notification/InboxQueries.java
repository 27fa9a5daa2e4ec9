package lianxi.notification;

import lianxi.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies in a person's inbox. */
@Component
@Transactional(readOnly = true)
public class InboxQueries {

    private final JdbcClient jdbc;

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many messages a person has not opened. */
    public int unread(PersonId person) {
        return jdbc.sql("select count(*) from notification_message where person = ? and read_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
