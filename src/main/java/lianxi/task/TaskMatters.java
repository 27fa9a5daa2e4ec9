package lianxi.task;

import lianxi.shared.MatterSource;
import org.springframework.stereotype.Component;

/**
 * How assigned tasks stood at a moment (任务截至数据), from the record alone; a closure that waits stops its date. What was open
 * then is open still, or has an entry since.
 */
@Component
class TaskMatters implements MatterSource {

    private final PublicTitles titles;

    TaskMatters(PublicTitles titles) {
        this.titles = titles;
    }

    @Override
    public String select() {
        return """
                select case maybe.origin_kind when 'finding' then 'RECTIFICATION' else 'TASK' end as kind,
                       'task:' || e.task_id as subject, %s as title, u.short_name as unit,
                       '/tasks/' || e.task_id as path, e.due_on as due,
                       e.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING') as open,
                       e.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING')
                         and coalesce(e.applied_on,
                                      cast(cast(:moment as timestamptz) at time zone 'Asia/Shanghai' as date)) > e.due_on
                           is true as overdue
                  from (select id, origin_kind from task
                         where state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING')
                        union
                        select m.task_id, t.origin_kind from task_event m join task t on t.id = m.task_id
                         where m.at > :after) maybe
                  join lateral (select e.* from task_event e where e.task_id = maybe.id and e.at <= :moment
                                 order by e.id desc limit 1) e on true
                  join roster_unit u on u.id = e.lead_unit
                 where e.state not in ('DRAFT', 'TO_APPROVE')""".formatted(titles.sql("e.title", "maybe.origin_kind"));
    }
}
