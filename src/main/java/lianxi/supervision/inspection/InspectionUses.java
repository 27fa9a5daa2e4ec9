package lianxi.supervision.inspection;

import lianxi.supervision.plan.PlanItemUse;
import org.springframework.stereotype.Component;

/** Inspections as what became of a plan's items (事项落实), to those who may know of them. */
@Component
class InspectionUses implements PlanItemUse {

    @Override
    public String select() {
        return """
                select i.item_id as item, 'inspection:' || i.id as subject, u.short_name as name,
                       'supervision.inspection.state.' || i.state as state,
                       case i.state when 'PLANNED' then 'open' when 'CONCLUDED' then 'done' when 'CANCELLED' then 'off'
                                    else 'active' end as look,
                       i.day, '/supervision/inspections/' || i.id as path
                  from supervision_inspection i join roster_unit u on u.id = i.unit_id
                 where i.item_id is not null
                   and (:knows or i.known_at is not null and (:readsAll or i.unit_id in (:writes)))""";
    }
}
