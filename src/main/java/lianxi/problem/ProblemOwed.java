package lianxi.problem;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** What of problems waits for whom (待办问题): the owner works on them, the office takes on and checks what others applied for. */
@Component
class ProblemOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'problem:' || p.id as subject, p.title as name, coalesce(j.name, u.short_name) as place,
                       'problem.owed.' || p.state as act, '/problems/' || p.id as path, p.wanted_by as due
                  from problem p
                  left join project j on j.id = p.project_id
                  left join roster_unit u on u.id = coalesce(p.owner_unit, p.raiser_unit)
                 where p.state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING')
                   and (p.state = 'IN_PROGRESS' and p.owner_unit in (:writes)
                        or p.state = 'REGISTERED' and :office
                        or p.state = 'CLOSING' and :office
                           and :person is distinct from (select e.person from problem_entry e
                                                          where e.problem_id = p.id and e.kind = 'APPLY'
                                                          order by e.id desc limit 1))""";
    }
}
