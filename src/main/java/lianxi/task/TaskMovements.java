package lianxi.task;

import lianxi.shared.MovementSource;
import org.springframework.stereotype.Component;

/**
 * What became of tasks in an interval (任务动态): assigned, adopted progress, extended, completed, stopped, reopened, struck off, and
 * overdue once, when the due day ended or a refused closure came back after it. Read from the record alone. Sentences about
 * rectifications name neither the case nor what was done.
 */
@Component
class TaskMovements implements MovementSource {

    @Override
    public String select() {
        return TOLD + " union all " + OVERDUE;
    }

    private static final String TOLD = """
            select case e.action when 'APPROVE' then 'NEW' when 'ASSIGN' then 'NEW' when 'STRIKE_OFF' then 'STRUCK_OFF'
                        else 'PROGRESS' end as kind,
                   e.lead_unit as unit_id, 'task:' || e.task_id as subject, '/tasks/' || e.task_id as path, e.at,
                   case t.origin_kind when 'finding' then 'task.movement.rectification.' else 'task.movement.' end
                     || case e.action when 'ASSIGN' then 'APPROVE' else e.action end as word,
                   array[e.title, u.short_name, cast(e.due_on as text),
                         case when char_length(f.progress) > 100 then left(regexp_replace(f.progress, '\\s+', ' ', 'g'), 99) || '\u2026'
                              else rtrim(regexp_replace(f.progress, '\\s+', ' ', 'g'), '\u3002.') end] as args
              from task_event e
              join task t on t.id = e.task_id
              join roster_unit u on u.id = e.lead_unit
              left join task_feedback f on f.id = e.feedback_id
             where e.at > :after and e.at <= :upTo
               and e.action in ('APPROVE', 'ASSIGN', 'ADOPT', 'EXTEND', 'PASS', 'STOP', 'REOPEN', 'STRIKE_OFF')
               and (e.action <> 'STOP' or exists (select 1 from task_event a where a.task_id = e.task_id
                                                     and a.id < e.id and a.action in ('APPROVE', 'ASSIGN')))""";

    /** Each entry holds until the next; its date ran out meanwhile, or had run out when the task came back to the unit. */
    private static final String OVERDUE = """
            select 'OVERDUE', x.lead_unit, 'task:' || x.task_id, '/tasks/' || x.task_id, x.moment,
                   case t.origin_kind when 'finding' then 'task.movement.rectification.OVERDUE' else 'task.movement.OVERDUE' end,
                   array[x.title, u.short_name, cast(x.due_on as text), cast(null as text)]
              from (select e.*, n.at as until,
                           case when e.action in ('REFUSE', 'REOPEN', 'RECKON')
                                then greatest(e.at, cast(e.due_on + 1 as timestamp) at time zone 'Asia/Shanghai')
                                else cast(e.due_on + 1 as timestamp) at time zone 'Asia/Shanghai' end as moment
                      from task_event e
                      left join lateral (select n.at from task_event n where n.task_id = e.task_id and n.id > e.id
                                          order by n.id limit 1) n on true
                     where e.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW')
                       and e.due_on < cast(cast(:upTo as timestamptz) at time zone 'Asia/Shanghai' as date)
                       and (e.due_on >= cast(cast(:after as timestamptz) at time zone 'Asia/Shanghai' as date) - 1
                            or e.at > :after)) x
              join task t on t.id = x.task_id
              join roster_unit u on u.id = x.lead_unit
             where x.moment > :after and x.moment <= :upTo and x.moment >= x.at
               and (x.until is null or x.until > x.moment)""";
}
