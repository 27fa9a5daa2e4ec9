package lianxi.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what the lines of a digest were about (汇总提醒所涉事项); a message about one thing leads to its page itself. */
@Repository
class MessageSubjects {

    private final JdbcClient jdbc;
    private final Words words;

    MessageSubjects(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** A digest of one line leads to its page; there is nothing to add. */
    void remember(MessageId message, List<DigestLine> lines, Addressee reader) {
        for (int i = 0; i < lines.size() && lines.size() > 1; i++) {
            jdbc.sql("insert into notification_message_about (message, position, path, line) values (?, ?, ?, ?)")
                    .params(
                            message.value(),
                            i,
                            lines.get(i).path(),
                            words.in(reader.language(), lines.get(i).text()))
                    .update();
        }
    }
}
