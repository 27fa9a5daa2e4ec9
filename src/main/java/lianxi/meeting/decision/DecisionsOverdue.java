package lianxi.meeting.decision;

import lianxi.shared.Counted;
import lianxi.shared.Tally;
import lianxi.task.TaskQueries;
import org.springframework.stereotype.Component;

/** How many decisions are overdue (逾期议定事项): one of their tasks is, or their own day is over and they have none. */
@Component
class DecisionsOverdue implements Counted {

    @Override
    public Tally tally() {
        return Tally.DECISIONS_OVERDUE;
    }

    @Override
    public String select() {
        return """
                select count(*) from meeting_outcome o
                  left join lateral (
                       select count(*) as tasks, bool_or(coalesce(%s, false)) as overdue
                         from task t
                        where t.origin_kind = 'decision' and t.origin_id = o.id and t.state <> 'STOPPED') c on true
                 where o.removed_at is null and o.kind <> 'INFORMATION' and o.registered_on is not null
                   and case when c.tasks > 0 then c.overdue
                            else o.closed_on is null and coalesce(o.due_on < :today, false) end""".formatted(TaskQueries.OVERDUE);
    }
}
