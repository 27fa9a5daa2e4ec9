package lianxi.meeting.attendance;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Meetings that wait for an answer (待答复会议): one's own, and those of colleagues for whom the unit's people may answer. */
@Component
class InvitationOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'meeting:' || m.id as subject, m.title as name, cast(null as text) as place,
                       case when bool_or(i.person_id = :person or i.person_id is null) then 'meeting.attendance.owed.answer'
                            else 'meeting.attendance.owed.colleague' end as act,
                       '/meetings/' || m.id || '/answer' as path,
                       coalesce((select n.reply_by from meeting_notice n
                                  where n.meeting_id = m.id and n.kind = 'NOTICE' and n.day = m.day), m.day) as due
                  from meeting m join meeting_invitation i on i.meeting_id = m.id
                 where m.state = 'NOTIFIED' and i.answer is null and i.told_on is not null
                   and (i.person_id = :person or i.unit_id in (:writes) or i.person_id is null and i.unit_id in (:builds))
                 group by m.id""";
    }
}
