package lianxi.meeting;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** The office's next steps with a meeting (待办会议): to notify while it is planned, to hold on its day. */
@Component
class MeetingOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'meeting:' || m.id as subject, m.title as name, nullif(m.place, '') as place,
                       case m.state when 'PLANNED' then 'meeting.owed.notify' else 'meeting.owed.hold' end as act,
                       '/meetings/' || m.id as path, m.day as due
                  from meeting m
                 where cast(:office as boolean)
                   and (m.state = 'PLANNED' or m.state = 'NOTIFIED' and m.day <= :today)""";
    }
}
