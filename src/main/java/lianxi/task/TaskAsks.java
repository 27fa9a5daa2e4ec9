package lianxi.task;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** Tasks as something asked of units (交办任务): of the lead unit, and of each supporting one, whenever they are assigned. */
@Component
class TaskAsks implements AskSource {

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public String select() {
        return """
                select e.lead_unit as unit_id, e.title, '/tasks/' || e.task_id as path, cast(null as text) as asked_from,
                       e.at as asked_at, case when x.latest then t.due_on else e.due_on end as due,
                       x.latest and e.lead_unit = t.lead_unit
                           and t.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW') as open
                  from task_event e join task t on t.id = e.task_id
                  cross join lateral (select not exists (select 1 from task_event n
                                       where n.task_id = e.task_id and n.id > e.id and n.action = 'APPROVE') as latest) x
                 where e.action in ('APPROVE', 'ASSIGN')
                union all
                select l.unit_id, e.title, '/tasks/' || e.task_id, null, e.at, t.due_on,
                       l.state <> 'FED_BACK' and t.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW')
                  from task_event e join task t on t.id = e.task_id join task_line l on l.task_id = t.id
                 where e.action in ('APPROVE', 'ASSIGN')
                   and not exists (select 1 from task_event n
                                    where n.task_id = e.task_id and n.id > e.id and n.action = 'APPROVE')""";
    }
}
