package lianxi.supervision.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;

/**
 * Who reads which draws (抽取可见范围): the supervision group and the 组长 all; once every unit drawn has been told, the office,
 * leaders and members too, and the units drawn. Until then the result, and the seed it follows from, are nobody else's.
 */
final class DrawScope {

    /** On {@code supervision_draw d}. */
    static final String READABLE = """
            (:knows or d.state = 'DRAWN'
              and not exists (select 1 from supervision_draw_pick p where p.draw_id = d.id and p.told_at is null)
              and (:reads or exists (select 1 from supervision_draw_pick p
                                      where p.draw_id = d.id and p.unit_id in (:writes))))
            """;

    private static final List<Long> NOBODY = List.of(-1L);

    private DrawScope() {}

    static Map<String, Object> params(Actor actor) {
        Map<String, Object> params = new HashMap<>();
        params.put("knows", SupervisionRights.knowsBeforehand(actor));
        params.put("reads", actor.readsEverything());
        params.put("writes", writes(actor));
        return params;
    }

    private static List<Long> writes(Actor actor) {
        boolean writing =
                actor.isAny(Role.UNIT_HEAD, Role.CONTACT) && !actor.units().isEmpty();
        return writing ? actor.units().stream().map(UnitId::value).toList() : NOBODY;
    }
}
