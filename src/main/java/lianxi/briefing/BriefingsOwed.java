package lianxi.briefing;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Briefings that wait for their signature or for being sent (待签发、待发送的简报). */
@Component
class BriefingsOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'briefing:' || b.id as subject, b.title as name, cast(null as text) as place,
                       'briefing.owed.' || d.state as act, '/briefings/' || b.id as path, cast(null as date) as due
                  from briefing b join document d on d.id = b.document_id
                 where d.state = 'IN_REVIEW' and cast(:director as boolean)
                    or d.state in ('DRAFT', 'SIGNED') and cast(:office as boolean)""";
    }
}
