package lianxi.supervision.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;

/** Who knows of which inspections (检查知悉范围): the same rule as {@link InspectionView#isReadBy}, in SQL. */
final class InspectionScope {

    /** On {@code supervision_inspection i}. */
    static final String READABLE = "(:knowsAll or i.known_at is not null and (:readsAll or i.unit_id in (:writes)))";

    private static final List<Long> NOBODY = List.of(-1L);

    private InspectionScope() {}

    static Map<String, Object> params(Actor actor) {
        Map<String, Object> params = new HashMap<>();
        params.put("knowsAll", SupervisionRights.knowsBeforehand(actor));
        params.put("readsAll", actor.readsEverything());
        boolean writes =
                actor.isAny(Role.UNIT_HEAD, Role.CONTACT) && !actor.units().isEmpty();
        params.put("writes", writes ? actor.units().stream().map(UnitId::value).toList() : NOBODY);
        return params;
    }
}
