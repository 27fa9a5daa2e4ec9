package lianxi.meeting.agenda;

import java.util.List;
import java.util.Optional;
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

    private static final String COLLECTIVE = "('DECISIONS', 'LATE', 'UNDERTAKER')";

    private static final String WAITS = """
             not exists (
                 select 1 from meeting_agenda_item later join meeting lm on lm.id = later.meeting_id
                  where later.carried_from = i.id
                     or later.subject = i.subject and later.state <> 'REMOVED'
                        and (lm.day, lm.at, lm.id) > (m.day, m.at, m.id))
            and i.kind not in %s and (i.state = 'DEFERRED' or i.state = 'OPEN' and m.state = 'CANCELLED')
            """.formatted(COLLECTIVE);

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
                .query((row, number) -> new WaitingItem(
                        new AgendaItemId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("reporter"),
                        row.getInt("minutes"),
                        row.getString("note"),
                        new MeetingId(row.getLong("meeting_id")),
                        row.getString("from_title")))
                .list();
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
