package lianxi.supervision.finding;

import org.springframework.stereotype.Component;

/** What the rectification's task records (整改过程), told on the finding's page. */
@Component
class RectificationThread implements FindingThread {

    @Override
    public String select() {
        return """
                select e.at, e.by_name, 'supervision.finding.task.' || e.action as what, cast(null as text) as arg,
                       coalesce(e.note, '') as words, '/tasks/' || t.id as path
                  from task t join task_event e on e.task_id = t.id
                 where t.origin_kind = 'finding' and t.origin_id = :finding and e.action <> 'RECKON'""";
    }
}
