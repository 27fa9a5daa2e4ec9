package lianxi.problem;

import lianxi.shared.MatterSource;
import org.springframework.stereotype.Component;

/**
 * How problems with an owner stood at a moment (问题截至数据), from their entries alone; what waits for strike-off is not late.
 * What was open then is open still, or has an entry since.
 */
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
                  from (select id from problem where state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING')
                        union
                        select problem_id from problem_entry where at > :after) maybe
                  join lateral (select e.* from problem_entry e where e.problem_id = maybe.id and e.at <= :moment
                                 order by e.id desc limit 1) e on true
                 where e.owner_unit is not null""";
    }
}
