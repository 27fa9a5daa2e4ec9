package lianxi.meeting.attendance;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went out to the invited (已发会议通知). */
@Repository
class NoticeTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Actor actor, MeetingView meeting, NoticeKind kind, @Nullable LocalDate replyBy, String note) {
        return jdbc.sql("""
                        insert into meeting_notice (meeting_id, kind, sent_at, sent_by, day, at, place, reply_by, note, told)
                        values (:meeting, :kind, :now, :by, :day, :start, :place, :replyBy, :note, 0) returning id""")
                .param("meeting", meeting.id().value())
                .param("kind", kind.name())
                .param("now", at(clock.instant()))
                .param("by", actor.name())
                .param("day", meeting.day())
                .param("start", meeting.at())
                .param("place", meeting.place())
                .param("replyBy", replyBy)
                .param("note", note)
                .query(Long.class)
                .single();
    }

    void told(long notice, int people) {
        jdbc.sql("update meeting_notice set told = ? where id = ?")
                .params(people, notice)
                .update();
    }

    /** The newest notice that asked for answers: its files go to whoever is invited later. */
    Optional<Long> latest(MeetingId meeting) {
        return jdbc.sql("""
                        select id from meeting_notice
                         where meeting_id = ? and kind in ('NOTICE', 'CHANGE') order by id desc limit 1""").param(meeting.value()).query(Long.class).optional();
    }
}
