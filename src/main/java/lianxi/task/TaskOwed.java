package lianxi.task;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** What of tasks waits for whom (待办任务): the unit side first, then office, director and supervisors. */
@Component
class TaskOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'task:' || t.id as subject, t.title as name, coalesce(p.name, u.short_name) as place,
                       'task.owed.' || x.act as act, '/tasks/' || t.id as path, t.due_on as due
                  from task t
                  join roster_unit u on u.id = t.lead_unit
                  left join project p on p.id = t.project_id
                  cross join lateral (
                        select 'ACKNOWLEDGE' as act where t.state = 'TO_ACKNOWLEDGE' and t.lead_unit in (:writes)
                        union all
                        select 'WORK' where t.state = 'IN_PROGRESS' and t.lead_unit in (:writes)
                        union all
                        select case l.state when 'TO_ACKNOWLEDGE' then 'ACKNOWLEDGE_LINE' else 'FEED_BACK_LINE' end
                          from task_line l
                         where l.task_id = t.id and l.unit_id in (:writes) and l.state <> 'FED_BACK'
                           and t.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW')
                        union all
                        select t.state where :office and t.state in ('DRAFT', 'FEEDBACK_REVIEW')
                        union all
                        select t.state
                         where t.state in ('CLOSING', 'CHECKING')
                           and case t.origin_kind when 'finding' then :supervisor else :office end
                        union all
                        select t.state where :director and t.state = 'TO_APPROVE'
                        union all
                        select t.state
                         where t.state = 'COMPLETED'
                           and case t.origin_kind when 'finding' then :supervisionHead else :director end) x
                 where t.state not in ('STRUCK_OFF', 'STOPPED')""";
    }
}
