package lianxi.document;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Documents that wait for the own unit's word (待会签). */
@Component
class CountersignOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'countersign:' || c.id as subject, d.title as name, u.short_name as place,
                       'document.owed.countersign' as act, c.page || '/countersigns/' || c.id as path, c.due as due
                  from document_countersign c
                  join document d on d.id = c.document_id
                  join roster_unit u on u.id = c.unit_id
                 where c.answered_at is null and c.lapsed_at is null and d.state = 'IN_REVIEW' and c.unit_id in (:writes)""";
    }
}
