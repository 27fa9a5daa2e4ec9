package lianxi.problem;

import lianxi.shared.MovementSource;
import org.springframework.stereotype.Component;

/**
 * What became of problems in an interval (问题动态), told of their owners: new once somebody answers for them, worked on,
 * struck off, and overdue once, when the wanted day ended or an application was sent back after it. Read from the entries
 * alone.
 */
@Component
class ProblemMovements implements MovementSource {

    @Override
    public String select() {
        return TOLD + " union all " + OVERDUE;
    }

    /** Taken on for the first time is new; taken on again after 不予受理 was never new before. */
    private static final String TOLD = """
            select case when e.kind in ('RAISE', 'ACCEPT') then 'NEW' when e.kind = 'STRIKE_OFF' then 'STRUCK_OFF'
                        else 'PROGRESS' end as kind,
                   e.owner_unit as unit_id, 'problem:' || e.problem_id as subject, '/problems/' || e.problem_id as path,
                   e.at,
                   'problem.movement.' || case when e.kind in ('RAISE', 'ACCEPT')
                        then 'NEW.' || e.level || case when e.wanted_by is null then '' else '.due' end
                        when e.kind = 'LEVEL' then 'LEVEL.' || e.level else e.kind end as word,
                   array[e.title, e.owner_name, cast(e.wanted_by as text),
                         case when char_length(e.note) > 100 then left(regexp_replace(e.note, '\\s+', ' ', 'g'), 99) || '\u2026'
                              else rtrim(regexp_replace(e.note, '\\s+', ' ', 'g'), '\u3002.') end] as args
              from problem_entry e
             where e.at > :after and e.at <= :upTo and e.owner_unit is not null
               and (e.kind in ('ACCEPT', 'REASSIGN', 'LEVEL', 'PROGRESS', 'APPLY', 'SEND_BACK', 'STRIKE_OFF', 'REOPEN')
                    or e.kind = 'RAISE' and e.state = 'IN_PROGRESS')""";

    /** Each entry holds until the next; the wanted day ended meanwhile, or had ended when the problem came back. */
    private static final String OVERDUE = """
            select 'OVERDUE', x.owner_unit, 'problem:' || x.problem_id, '/problems/' || x.problem_id, x.moment,
                   'problem.movement.OVERDUE', array[x.title, x.owner_name, cast(x.wanted_by as text), cast(null as text)]
              from (select e.*, n.at as until,
                           case when e.kind in ('ACCEPT', 'SEND_BACK', 'RETRACT', 'REOPEN')
                                then greatest(e.at, cast(e.wanted_by + 1 as timestamp) at time zone 'Asia/Shanghai')
                                else cast(e.wanted_by + 1 as timestamp) at time zone 'Asia/Shanghai' end as moment
                      from problem_entry e
                      left join lateral (select n.at from problem_entry n
                                          where n.problem_id = e.problem_id and n.id > e.id order by n.id limit 1) n on true
                     where e.state = 'IN_PROGRESS'
                       and e.wanted_by < cast(cast(:upTo as timestamptz) at time zone 'Asia/Shanghai' as date)
                       and (e.wanted_by >= cast(cast(:after as timestamptz) at time zone 'Asia/Shanghai' as date) - 1
                            or e.at > :after)) x
             where x.moment > :after and x.moment <= :upTo and x.moment >= x.at
               and (x.until is null or x.until > x.moment)""";
}
