package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to a meeting.
 *
 * @param person blank where a unit was asked, whoever comes
 * @param start when the meeting begins
 * @param told when the notice went out
 * @param answered null while there is no answer
 */
record Invited(
        String meeting,
        String person,
        Instant start,
        Instant told,
        @Nullable Instant answered) {

    private static final String INVITED = """
            select m.title, coalesce(p.name, '') as person, (m.day + m.at) at time zone 'Asia/Shanghai' as start, i.told_on, i.answered_at
              from meeting_invitation i
              join meeting m on m.id = i.meeting_id
              left join roster_person p on p.id = i.person_id
             where i.told_on is not null and m.state <> 'CANCELLED'""";

    static List<Invited> read(Tables tables) {
        return tables.list(
                INVITED,
                row -> new Invited(
                        row.getString("title"),
                        row.getString("person"),
                        row.getTimestamp("start").toInstant(),
                        row.getTimestamp("told_on").toInstant(),
                        Tables.moment(row, "answered_at")));
    }
}
