package lianxi.supervision.measure;

import lianxi.task.order.UpperRungSource;
import org.springframework.stereotype.Component;

/** Talks that were held and proposals that were approved, as rungs of the ladder (约谈、问责建议). */
@Component
class MeasureRungs implements UpperRungSource {

    @Override
    public String select() {
        return """
                select matter_kind as kind, matter_id as id, 'TALK' as rung, held_on as sent_on, due
                  from supervision_talk where matter_id is not null and held_on is not null
                union all
                select matter_kind, matter_id, 'PROPOSAL', approved_on, due
                  from supervision_proposal where matter_id is not null and state in ('APPROVED', 'HANDED_OVER')""";
    }
}
