package lianxi.supervision.inspection;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** What of inspections waits for their inspectors (待办检查): to be announced, to begin, to be finished. */
@Component
class InspectionOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'inspection:' || i.id as subject, u.short_name as name, cast(null as text) as place,
                       'supervision.inspection.owed.'
                         || case when i.state = 'PLANNED' and i.kind = 'SPOT_CHECK' then 'ANNOUNCED' else i.state end as act,
                       '/supervision/inspections/' || i.id as path, i.day as due
                  from supervision_inspection i
                  join supervision_inspection_inspector x on x.inspection_id = i.id and x.person_id = :person
                  join roster_unit u on u.id = i.unit_id
                 where :supervisor and i.state in ('PLANNED', 'ANNOUNCED', 'UNDER_WAY')""";
    }
}
