package lianxi.meeting;

import static lianxi.shared.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of meetings (办理记录), each entry with when and where the meeting stood after it; entries are only ever added. */
@Component
class MeetingLog {

    /** Of {@code meeting_entry e}, beside the columns of its meeting. */
    static final String COLUMNS = """
            , e.kind as entry_kind, e.at as entry_at, e.by_name as entry_by, e.day as entry_day,
              e.start_at as entry_start, e.place as entry_place, e.note as entry_note""";

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

    static MeetingEntry entry(ResultSet row, int n) throws SQLException {
        return new MeetingEntry(
                MeetingEntry.Kind.valueOf(row.getString("entry_kind")),
                row.getTimestamp("entry_at").toInstant(),
                row.getString("entry_by"),
                row.getObject("entry_day", LocalDate.class).atTime(row.getObject("entry_start", LocalTime.class)),
                row.getString("entry_place"),
                row.getString("entry_note"));
    }
}
