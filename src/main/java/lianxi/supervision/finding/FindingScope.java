package lianxi.supervision.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;

/** {@link FindingRights#mayRead} in SQL (发现问题可见范围). */
final class FindingScope {

    /** On {@code supervision_finding f}. */
    static final String READABLE = """
            (:knows or (f.inspection_id is not null or f.state in ('CONCLUDED', 'REVOKED'))
                       and (:readsAll or f.unit_id in (:writes)))""";

    private static final List<Long> NOBODY = List.of(-1L);

    private FindingScope() {}

    static Map<String, Object> params(Actor actor) {
        Map<String, Object> params = new HashMap<>();
        params.put("knows", SupervisionRights.knowsBeforehand(actor));
        params.put("readsAll", actor.readsEverything());
        boolean writes =
                actor.isAny(Role.UNIT_HEAD, Role.CONTACT) && !actor.units().isEmpty();
        params.put("writes", writes ? actor.units().stream().map(UnitId::value).toList() : NOBODY);
        return params;
    }
}
