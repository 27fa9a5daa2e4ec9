package lianxi.supervision.draw;

import lianxi.supervision.plan.PlanItemUse;
import org.springframework.stereotype.Component;

/** The draws that came of a plan's items (计划事项的抽取), on the plan's page; voided ones too. */
@Component
class DrawPlanUses implements PlanItemUse {

    @Override
    public String select() {
        return """
                select d.plan_item_id as item, 'draw:' || d.id as subject, d.focus as name,
                       'supervision.draw.state.' || d.state as state,
                       case d.state when 'RECORDED' then 'active' when 'DRAWN' then 'done' else 'off' end as look,
                       cast(coalesce(d.drawn_at, d.recorded_at) at time zone 'Asia/Shanghai' as date) as day,
                       '/supervision/draws/' || d.id as path
                  from supervision_draw d where d.plan_item_id is not null and\s""" + DrawScope.READABLE;
    }
}
