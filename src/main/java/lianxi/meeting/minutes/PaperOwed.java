package lianxi.meeting.minutes;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Minutes that wait for their chair's signature, reports for the group head's, and what the office still has to write or send. */
@Component
class PaperOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'paper:' || p.id as subject, p.title as name, cast(null as text) as place,
                       case d.state when 'IN_REVIEW' then 'meeting.owed.sign' when 'DRAFT' then 'meeting.owed.finish'
                            else 'meeting.owed.send' end as act,
                       case p.kind when 'MINUTES' then '/meetings/minutes/' else '/meetings/reports/' end || p.id
                           || case d.state when 'IN_REVIEW' then '/sign' else '' end as path,
                       cast(null as date) as due
                  from meeting_paper p
                  join document d on d.id = p.document_id
                  join meeting m on m.id = p.meeting_id
                 where d.state = 'IN_REVIEW' and p.kind = 'REPORT' and cast(:head as boolean)
                    or d.state = 'IN_REVIEW' and p.kind = 'MINUTES' and cast(:person as bigint) = coalesce(m.entrusted_to,
                           (select h.person_id from roster_place h
                             where h.body = 'GROUP' and h.role = 'HEAD' and h.valid @> m.day limit 1))
                    or d.state in ('DRAFT', 'SIGNED') and cast(:office as boolean)
                union all
                select 'minutes:' || m.id, m.title, null, 'meeting.owed.minutes', '/meetings/' || m.id, null
                  from meeting m
                 where m.state = 'HELD' and cast(:office as boolean)
                   and not exists (select 1 from meeting_paper p where p.meeting_id = m.id and p.kind = 'MINUTES')""";
    }
}
