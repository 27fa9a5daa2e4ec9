package lianxi.supervision.conclusion;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/**
 * What of conclusions and reviews waits for whom (待办): supervisors draft and submit, their head signs, the unit signs for it,
 * whoever took no part prepares a review, the 组长 decides. A deputy under 授权 is told where it is decided.
 */
@Component
class ConclusionOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'inspection:' || i.id as subject, u.short_name as name, cast(null as text) as place,
                       'supervision.conclusion.owed.DRAFT' as act, '/supervision/inspections/' || i.id as path,
                       cast(null as date) as due
                  from supervision_inspection i
                  join roster_unit u on u.id = i.unit_id
                 where :supervisor and i.state = 'RECORDED'
                   and not exists (select 1 from supervision_conclusion c
                                    where c.inspection_id = i.id and c.state <> 'DISCARDED')
                union all
                select 'conclusion:' || c.id, c.title, u.short_name,
                       'supervision.conclusion.owed.' || x.act, '/supervision/conclusions/' || c.id, cast(null as date)
                  from supervision_conclusion c
                  join roster_unit u on u.id = c.unit_id
                  cross join lateral (
                        select 'SUBMIT' as act where :supervisor and c.state = 'DRAFT'
                        union all
                        select 'SIGN' where :supervisionHead and c.state = 'SUBMITTED'
                        union all
                        select 'RECEIVE'
                         where c.state = 'SIGNED' and c.received_on is null and c.unit_id in (:writes)) x
                union all
                select 'review:' || r.id, c.title, u.short_name, 'supervision.conclusion.owed.' || x.act,
                       '/supervision/reviews/' || r.id, r.due_on
                  from supervision_review r
                  join supervision_conclusion c on c.id = r.conclusion_id
                  join roster_unit u on u.id = c.unit_id
                  cross join lateral (
                        select 'PREPARE' as act
                         where r.state = 'REQUESTED'
                           and (r.named = :person or :supervisor
                                and c.signer is distinct from :person
                                and not exists (select 1 from supervision_conclusion_entry e
                                                 where e.conclusion_id = c.id and e.person = :person
                                                   and e.kind in ('DRAFT', 'EDIT', 'SUBMIT'))
                                and not exists (select 1 from supervision_inspection_inspector i
                                                 where i.inspection_id = c.inspection_id and i.person_id = :person)
                                and not exists (select 1 from supervision_finding_entry e
                                                  join supervision_conclusion_finding f on f.finding_id = e.finding_id
                                                 where f.conclusion_id = c.id and e.person = :person
                                                   and e.kind in ('RECORD', 'EDIT'))
                                and not exists (select 1 from roster_assignment a
                                                 where a.unit_id = c.unit_id and a.person_id = :person
                                                   and a.valid @> cast(:today as date))
                                and not exists (select 1 from roster_place p
                                                 where p.unit_id = c.unit_id and p.person_id = :person
                                                   and p.valid @> cast(:today as date))
                                and not exists (select 1 from roster_cover v
                                                 where v.unit_id = c.unit_id and v.covering_id = :person
                                                   and v.valid @> cast(:today as date)))
                        union all
                        select 'DECIDE' where r.state = 'PREPARED' and :head) x""";
    }
}
