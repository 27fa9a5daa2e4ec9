package lianxi.task;

import lianxi.shared.MatterSource;
import org.springframework.stereotype.Component;

/** How every assigned task stood at a moment (任务截至数据), from the record alone; a closure that waits stops its date. */
@Component
class TaskMatters implements MatterSource {

    @Override
    public String select() {
        return """
                select 'TASK' as kind, 'task:' || e.task_id as subject, e.title, u.short_name as unit,
                       '/tasks/' || e.task_id as path, e.due_on as due,
                       e.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING') as open,
                       e.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING')
                         and coalesce(e.applied_on,
                                      cast(cast(:moment as timestamptz) at time zone 'Asia/Shanghai' as date)) > e.due_on
                           is true as overdue
                  from (select distinct on (task_id) * from task_event where at <= :moment
                         order by task_id, id desc) e
                  join roster_unit u on u.id = e.lead_unit
                 where e.state not in ('DRAFT', 'TO_APPROVE')""";
    }
}
