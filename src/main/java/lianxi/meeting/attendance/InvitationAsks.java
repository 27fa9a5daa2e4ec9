package lianxi.meeting.attendance;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** Notices of meetings as asks of the units whose people they invite: one for each meeting and unit, open until all have answered. */
@Component
class InvitationAsks implements AskSource {

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public String select() {
        return """
                select i.unit_id, m.title, '/meetings/' || m.id as path, cast(null as text) as asked_from,
                       min(i.told_on) as asked_at, m.day as due,
                       bool_or(i.answer is null) and m.state = 'NOTIFIED' as open
                  from meeting m join meeting_invitation i on i.meeting_id = m.id
                 where i.unit_id is not null and i.told_on is not null
                 group by m.id, i.unit_id""";
    }
}
