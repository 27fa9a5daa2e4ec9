package lianxi.meeting.attendance;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.roster.PlaceRole;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is invited to a meeting, who comes and who came; everybody inside may know. */
@Component
@Transactional(readOnly = true)
public class AttendanceQueries {

    private static final String SELECT = "select * from meeting_invitation ";

    private static final String WITH_NOTICES = """
            select i.*, n.id as notice_id, n.kind as notice_kind, n.sent_at, n.sent_by, n.day as notice_day,
                   n.at as notice_at, n.place as notice_place, n.reply_by, n.note as notice_note, n.told as notice_told
              from meeting m cross join (values ('INVITEE'), ('NOTICE')) as part_of (what)
              left join meeting_invitation i on part_of.what = 'INVITEE' and i.meeting_id = m.id
              left join meeting_notice n on part_of.what = 'NOTICE' and n.meeting_id = m.id
             where m.id = ? and coalesce(i.id, n.id) is not null
             order by n.id desc, i.part, i.position, i.id""";

    private final JdbcClient jdbc;

    AttendanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members in printed order, then who sits in, and what went out, the newest first. One query. */
    public AttendanceView of(MeetingId meeting) {
        List<NoticeView> notices = new ArrayList<>();
        List<InviteeView> invitees = new ArrayList<>();
        jdbc.sql(WITH_NOTICES).param(meeting.value()).query(row -> {
            if (row.getString("notice_kind") == null) {
                invitees.add(invitee(row, 0));
            } else {
                notices.add(notice(row));
            }
        });
        return new AttendanceView(meeting, notices, invitees);
    }

    /** The same without what went out; one query. */
    public List<InviteeView> invitees(MeetingId meeting) {
        return jdbc.sql(SELECT + "where meeting_id = ? order by part, position, id")
                .param(meeting.value())
                .query(AttendanceQueries::invitee)
                .list();
    }

    /** @throws NotFoundException if there is none */
    public InviteeView invitee(InvitationId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(AttendanceQueries::invitee)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static NoticeView notice(ResultSet row) throws SQLException {
        return new NoticeView(
                row.getLong("notice_id"),
                NoticeKind.valueOf(row.getString("notice_kind")),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sent_by"),
                row.getObject("notice_day", LocalDate.class),
                row.getObject("notice_at", LocalTime.class),
                row.getString("notice_place"),
                row.getObject("reply_by", LocalDate.class),
                row.getString("notice_note"),
                row.getInt("notice_told"));
    }

    static InviteeView invitee(ResultSet row, int number) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        Long unit = row.getObject("unit_id", Long.class);
        String role = row.getString("role");
        String presence = row.getString("presence");
        return new InviteeView(
                new InvitationId(row.getLong("id")),
                new MeetingId(row.getLong("meeting_id")),
                Part.valueOf(row.getString("part")),
                role == null ? null : PlaceRole.valueOf(role),
                person == null ? null : new PersonId(person),
                unit == null ? null : new UnitId(unit),
                row.getString("name"),
                row.getString("post"),
                moment(row, "told_on"),
                reply(row),
                presence == null ? null : Presence.valueOf(presence),
                row.getString("came"),
                row.getInt("version"));
    }

    private static @Nullable Reply reply(ResultSet row) throws SQLException {
        Instant at = moment(row, "answered_at");
        if (at == null) {
            return null;
        }
        Instant toldAt = moment(row, "told_at");
        return new Reply(
                Answer.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getString("deputy"),
                row.getString("answered_by"),
                row.getBoolean("answered_own"),
                at,
                toldAt == null
                        ? null
                        : new FiledFor(
                                row.getString("told_by"), FiledFor.Channel.valueOf(row.getString("told_how")), toldAt));
    }
}
