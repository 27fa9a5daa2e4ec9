package lianxi.meeting;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of meetings (办理记录), each entry with when and where the meeting stood after it; entries are only ever added. */
@Component
class MeetingLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(Actor actor, Meeting meeting, MeetingEntry.Kind kind, String note) {
        MeetingTerms terms = meeting.terms();
        jdbc.sql("""
                        insert into meeting_entry (meeting_id, kind, at, by_name, person, day, start_at, place, note)
                        values (:meeting, :kind, :now, :by, :person, :day, :start, :place, :note)""")
                .param("meeting", meeting.id().value())
                .param("kind", kind.name())
                .param("now", at(clock.instant()))
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("day", terms.day())
                .param("start", terms.at())
                .param("place", terms.place())
                .param("note", note)
                .update();
    }

    /** A meeting's entries, the newest first. */
    List<MeetingEntry> of(MeetingId meeting) {
        return jdbc.sql("select * from meeting_entry where meeting_id = ? order by id desc")
                .param(meeting.value())
                .query((row, n) -> new MeetingEntry(
                        MeetingEntry.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getObject("day", LocalDate.class).atTime(row.getObject("start_at", LocalTime.class)),
                        row.getString("place"),
                        row.getString("note")))
                .list();
    }
}
