package lianxi.problem;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** Problems that were given to a unit which did not set them itself (交办的问题), each time anew. */
@Component
class ProblemAsks implements AskSource {

    @Override
    public String kind() {
        return "problem";
    }

    @Override
    public String select() {
        return """
                select e.owner_unit as unit_id, e.title, '/problems/' || e.problem_id as path,
                       cast(null as text) as asked_from, e.at as asked_at, e.wanted_by as due,
                       p.state = 'IN_PROGRESS' and p.owner_unit = e.owner_unit
                       and not exists (select 1 from problem_entry n
                                        where n.problem_id = e.problem_id and n.id > e.id
                                          and n.kind in ('ACCEPT', 'REASSIGN', 'REOPEN')) as open
                  from problem_entry e join problem p on p.id = e.problem_id
                 where e.state = 'IN_PROGRESS' and e.owner_unit is not null
                   and (e.kind in ('ACCEPT', 'REASSIGN', 'REOPEN')
                        or e.kind = 'RAISE' and p.raiser_unit is distinct from e.owner_unit)""";
    }
}
