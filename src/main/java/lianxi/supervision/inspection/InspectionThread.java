package lianxi.supervision.inspection;

import lianxi.supervision.finding.FindingThread;
import org.springframework.stereotype.Component;

/** The inspection that found it, told on a finding's page (检查经过), with what the unit said on the spot. */
@Component
class InspectionThread implements FindingThread {

    @Override
    public String select() {
        return """
                select i.begun_at as at, e.by_name, 'supervision.inspection.thread.begun' as what,
                       (select string_agg(p.name, '\u3001' order by p.id)
                          from supervision_inspection_inspector x join roster_person p on p.id = x.person_id
                         where x.inspection_id = i.id) as arg,
                       '' as words, '/supervision/inspections/' || i.id as path
                  from supervision_finding f
                  join supervision_inspection i on i.id = f.inspection_id
                  join supervision_inspection_entry e on e.inspection_id = i.id and e.kind = 'BEGIN'
                 where f.id = :finding
                union all
                select r.at, r.by_name, 'supervision.inspection.thread.stated', r.said_by, r.text,
                       '/supervision/inspections/' || f.inspection_id
                  from supervision_finding f
                  join supervision_inspection_remark r on r.inspection_id = f.inspection_id
                 where f.id = :finding and r.kind = 'STATEMENT' and r.withdrawn_at is null""";
    }
}
