package lianxi.project.plan;

import java.util.Locale;
import lianxi.notification.OwedSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Plans that wait for the office, and those that a unit has yet to hand in (推进方案). */
@Component
class PlansOwed implements OwedSource {

    private final MessageSource messages;

    PlansOwed(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String select() {
        return """
                select 'plan:' || p.id as subject, NAME as name, u.short_name as place,
                       'project.plan.owed' as act, '/units/' || p.unit_id || '/plan' as path, cast(null as date) as due
                  from project_plan p join roster_unit u on u.id = p.unit_id
                 where p.state = 'SUBMITTED' and cast(:office as boolean)
                union all
                select 'plan:' || coalesce(p.id, 0) || ':' || u.id, NAME, u.short_name,
                       'project.plan.owed.' || coalesce(p.state, 'NONE'), '/units/' || u.id || '/plan', null
                  from roster_unit u
                  left join lateral (select q.id, q.state from project_plan q where q.unit_id = u.id
                                      order by q.number desc limit 1) p on true
                 where u.id in (:writes) and u.kind in ('MEMBER', 'DUTY_ONLY')
                   and coalesce(p.state, 'NONE') in ('NONE', 'DRAFT', 'RETURNED')""".replace("NAME", "'" + name().replace("'", "''") + "'");
    }

    private String name() {
        return messages.getMessage("project.plan.owed.name", null, Locale.SIMPLIFIED_CHINESE);
    }
}
