package lianxi.meeting.decision;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Decisions in the register that no task follows wait for the office (待交办、待销号议定事项), lest they get lost. */
@Component
class DecisionOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'decision:' || o.id as subject,
                       case when char_length(o.words) > 60 then left(o.words, 59) || chr(8230) else o.words end as name,
                       m.title as place, 'meeting.decision.owed' as act, '/meetings/decisions/' || o.id as path,
                       o.due_on as due
                  from meeting_outcome o
                  join meeting m on m.id = o.meeting_id
                 where :office and o.registered_on is not null and o.closed_on is null and o.kind <> 'INFORMATION'
                   and not exists (select 1 from task t
                                    where t.origin_kind = 'decision' and t.origin_id = o.id and t.state <> 'STOPPED')""";
    }
}
