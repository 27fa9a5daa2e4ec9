package lianxi.project.plan;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Plans that wait for the office (待采用的推进方案). */
@Component
class PlansOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'plan:' || p.id as subject, u.short_name as name, cast(null as text) as place,
                       'project.plan.owed' as act, '/units/' || p.unit_id || '/plan' as path, cast(null as date) as due
                  from project_plan p join roster_unit u on u.id = p.unit_id
                 where p.state = 'SUBMITTED' and cast(:office as boolean)""";
    }
}
