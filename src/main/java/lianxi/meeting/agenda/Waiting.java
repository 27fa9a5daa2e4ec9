package lianxi.meeting.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The items that no meeting has come to (缓议待议): put off, or left on the agenda of a meeting that was called off, and taken up by
 * no later one. What every agenda drafts anew is not among them.
 */
@Component
class Waiting {

    private static final String COLLECTIVE = "('DECISIONS', 'LATE', 'RECTIFICATION', 'UNDERTAKER')";

    private static final String WAITS = """
             not exists (
                 select 1 from meeting_agenda_item later join meeting lm on lm.id = later.meeting_id
                  where later.carried_from = i.id
                     or later.subject = i.subject and later.state <> 'REMOVED'
                        and (lm.day, lm.at, lm.id) > (m.day, m.at, m.id))
            and i.kind not in %s and (i.state = 'DEFERRED' or i.state = 'OPEN' and m.state = 'CANCELLED')
            """.formatted(COLLECTIVE);

    private static final String POOL = """
            select i.*, m.title as from_title, i.meeting_id = this.id as is_own,
                   exists (select 1 from meeting held
                            where (held.day, held.at, held.id) < (this.day, this.at, this.id)
                              and held.state in ('HELD', 'MINUTES_SIGNED', 'REPORTED')) as has_previous
              from meeting this
              left join (meeting_agenda_item i join meeting m on m.id = i.meeting_id)
                     on i.meeting_id = this.id and i.state = 'OPEN' or i.meeting_id <> this.id and """ + WAITS + """
             where this.id = ? order by m.day, m.at, m.id, i.position, i.id""";

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a meeting other than their own, the oldest first; one query. */
    List<WaitingItem> forMeeting(MeetingId meeting) {
        return jdbc.sql(
                        "select i.*, m.title as from_title from meeting_agenda_item i join meeting m on m.id = i.meeting_id where "
                                + "i.meeting_id <> ? and " + WAITS + " order by m.day, m.at, m.id, i.position, i.id")
                .param(meeting.value())
                .query(Waiting::item)
                .list();
    }

    /**
     * What a meeting's pool begins with.
     *
     * @param standing the subjects on its agenda
     * @param first no meeting was held before it
     */
    record Pool(Set<String> standing, List<WaitingItem> waiting, boolean first) {}

    /** What stands on the agenda and what waits for a meeting, the oldest first; one query. */
    Pool pool(MeetingId meeting) {
        Set<String> standing = new HashSet<>();
        List<WaitingItem> waiting = new ArrayList<>();
        List<Boolean> before = new ArrayList<>();
        jdbc.sql(POOL).param(meeting.value()).query(row -> {
            before.add(row.getBoolean("has_previous"));
            if (row.getBoolean("is_own")) {
                standing.add(String.valueOf(row.getString("subject")));
            } else if (row.getObject("id") != null) {
                waiting.add(item(row, 0));
            }
        });
        return new Pool(standing, waiting, !before.contains(true));
    }

    private static WaitingItem item(ResultSet row, int number) throws SQLException {
        return new WaitingItem(
                new AgendaItemId(row.getLong("id")),
                row.getString("title"),
                row.getString("reporter"),
                row.getInt("minutes"),
                row.getString("note"),
                new MeetingId(row.getLong("meeting_id")),
                row.getString("from_title"));
    }

    boolean waits(AgendaItemId item) {
        return jdbc.sql("select exists (select 1 from meeting_agenda_item i join meeting m on m.id = i.meeting_id"
                        + " where i.id = ? and " + WAITS + ")")
                .param(item.value())
                .query(Boolean.class)
                .single();
    }

    /** The next regular meeting after the one given whose agenda is drafted and not yet sent, to take up what is put off. */
    Optional<MeetingId> nextDrafted(MeetingView meeting) {
        return jdbc.sql("""
                        select m.id from meeting m
                         where m.kind = 'REGULAR' and m.state = 'PLANNED' and (m.day, m.at, m.id) > (:day, :at, :id)
                         order by m.day, m.at, m.id limit 1""")
                .param("day", meeting.day())
                .param("at", meeting.at())
                .param("id", meeting.id().value())
                .query((row, number) -> new MeetingId(row.getLong(1)))
                .optional();
    }
}
