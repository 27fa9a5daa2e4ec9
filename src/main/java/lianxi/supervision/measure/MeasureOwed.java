package lianxi.supervision.measure;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** What of talks and proposals waits for whom (约谈、问责建议待办). */
@Component
class MeasureOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'talk:' || t.id as subject, t.about as name, u.short_name as place,
                       'supervision.measure.owed.' || x.act as act, '/supervision/talks/' || t.id as path, x.due
                  from supervision_talk t
                  join roster_unit u on u.id = t.unit_id
                  cross join lateral (
                        select 'NOTIFY' as act, t.day as due where t.state = 'DRAFT' and :supervisionHead
                        union all
                        select 'ATTEND', t.day where t.state = 'NOTIFIED' and t.unit_id in (:writes)
                        union all
                        select 'RECORD', t.day where t.state = 'NOTIFIED' and :supervisor and t.day <= :today
                        union all
                        select 'CONFIRM', null where t.state = 'HELD' and t.unit_id in (:writes)) x
                 where t.state in ('DRAFT', 'NOTIFIED', 'HELD')
                union all
                select 'proposal:' || p.id, p.title, u.short_name, 'supervision.measure.owed.' || x.act,
                       '/supervision/proposals/' || p.id, null
                  from supervision_proposal p
                  join roster_unit u on u.id = p.unit_id
                  cross join lateral (
                        select 'SUBMIT' as act where p.state = 'DRAFT' and :supervisionHead
                        union all
                        select 'APPROVE' where p.state = 'SUBMITTED' and :head
                        union all
                        select 'HAND_OVER' where p.state = 'APPROVED' and :supervisor) x
                 where p.state in ('DRAFT', 'SUBMITTED', 'APPROVED')""";
    }
}
