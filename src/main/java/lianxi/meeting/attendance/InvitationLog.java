package lianxi.meeting.attendance;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every answer and every tap (答复及到会记录); rows are only added. */
@Repository
class InvitationLog {

    /** What a row tells. */
    enum Kind {
        ANSWER,
        REOPEN,
        PRESENCE,
        DROP
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(Actor actor, Invitation invitation, Kind kind, String value, String note) {
        append(actor, invitation, kind, value, note, null);
    }

    void append(Actor actor, Invitation invitation, Kind kind, String value, String note, @Nullable FiledFor told) {
        jdbc.sql("""
                        insert into meeting_invitation_entry (invitation_id, meeting_id, name, kind, at, by_name, account,
                                                              value, note, told_by, told_how, told_at)
                        values (:invitation, :meeting, :name, :kind, :now, :by, :account, :value, :note,
                                :toldBy, :toldHow, :toldAt)""")
                .param("invitation", invitation.id().value())
                .param("meeting", invitation.meeting().value())
                .param("name", invitation.name())
                .param("kind", kind.name())
                .param("now", at(clock.instant()))
                .param("by", actor.name())
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("value", value)
                .param("note", note)
                .param("toldBy", told == null ? null : told.toldBy())
                .param("toldHow", told == null ? null : told.how().name())
                .param("toldAt", told == null ? null : at(told.toldAt()))
                .update();
    }
}
