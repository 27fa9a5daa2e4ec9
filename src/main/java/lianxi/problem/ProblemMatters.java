package lianxi.problem;

import lianxi.shared.MatterSource;
import org.springframework.stereotype.Component;

/** How every problem with an owner stood at a moment (问题截至数据), from its entries alone; what waits for strike-off is not late. */
@Component
class ProblemMatters implements MatterSource {

    @Override
    public String select() {
        return """
                select 'PROBLEM' as kind, 'problem:' || e.problem_id as subject, e.title,
                       e.owner_name as unit, '/problems/' || e.problem_id as path,
                       e.wanted_by as due, e.state in ('IN_PROGRESS', 'CLOSING') as open,
                       e.state = 'IN_PROGRESS'
                         and e.wanted_by < cast(cast(:moment as timestamptz) at time zone 'Asia/Shanghai' as date)
                           is true as overdue
                  from (select distinct on (problem_id) * from problem_entry where at <= :moment
                         order by problem_id, id desc) e
                 where e.owner_unit is not null""";
    }
}
