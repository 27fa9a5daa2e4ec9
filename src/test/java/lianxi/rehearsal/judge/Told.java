package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;

/**
 * A line that somebody was told in the inbox: a message of one line, or a line of a digest of several.
 *
 * @param isDigest whether it came by the clock and not by somebody's deed
 */
record Told(long message, String person, String title, String line, String body, Instant at, boolean isDigest) {

    private static final String LINES = """
            select m.id, p.name, m.title, coalesce(a.line, m.title) as line, m.body, m.sent_at,
                   exists (select 1 from notification_digest d where d.message = m.id) as digest
              from notification_message m
              join roster_person p on p.id = m.person
              left join notification_message_about a on a.message = m.id
             order by m.id, a.position""";

    static List<Told> read(Tables tables) {
        return tables.list(
                LINES,
                row -> new Told(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("line"),
                        row.getString("body"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getBoolean("digest")));
    }
}
