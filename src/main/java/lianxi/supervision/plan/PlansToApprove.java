package lianxi.supervision.plan;

import java.util.Locale;
import lianxi.notification.OwedSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Plans that wait for the head of supervision (待批的督查计划), and those sent back, which wait for the group. */
@Component
class PlansToApprove implements OwedSource {

    private final MessageSource messages;

    PlansToApprove(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String select() {
        return """
                select 'supervision-plan:' || p.id as subject,
                       case when p.month is null then replace(YEAR, '{0}', cast(p.year as text))
                            else replace(replace(MONTH, '{0}', cast(p.year as text)), '{1}', cast(p.month as text)) end as name,
                       cast(null as text) as place,
                       case p.state when 'SUBMITTED' then 'supervision.plan.owed.approve'
                                    else 'supervision.plan.owed.mend' end as act,
                       '/supervision/plans/' || p.id as path, cast(null as date) as due
                  from supervision_plan p
                 where p.state = 'SUBMITTED' and cast(:supervisionHead as boolean)
                    or p.state = 'RETURNED' and cast(:supervisor as boolean)""".replace("YEAR", quoted("supervision.plan.title.year"))
                .replace("MONTH", quoted("supervision.plan.title.month"));
    }

    /** The pattern as it stands in the bundle. */
    private String quoted(String key) {
        String pattern = messages.getMessage(key, new Object[] {"{0}", "{1}"}, Locale.SIMPLIFIED_CHINESE);
        return "'" + pattern.replace("'", "''") + "'";
    }
}
