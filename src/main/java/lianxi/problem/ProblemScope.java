package lianxi.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;

/**
 * Who reads which problems (问题可见范围): office, leaders and members all; a unit those in which it has a part (raiser, owner,
 * involved); an undertaker those it raised, and those of its projects that the office shares with it. The same rule as
 * {@link ProblemParties#mayRead}, in SQL.
 */
final class ProblemScope {

    /** On {@code problem p left join project j}. */
    static final String READABLE = """
            (:readsAll or p.raiser_unit in (:writes) or p.owner_unit in (:writes) or p.raiser_unit in (:builds)
             or p.shared and j.undertaker_unit in (:builds)
             or exists (select 1 from problem_unit part where part.problem_id = p.id and part.unit_id in (:writes)))
            """;

    private static final List<Long> NOBODY = List.of(-1L);

    private ProblemScope() {}

    static Map<String, Object> params(Actor actor) {
        Map<String, Object> params = new HashMap<>();
        params.put("readsAll", actor.readsEverything());
        params.put("writes", actor.isAny(Role.UNIT_HEAD, Role.CONTACT) ? units(actor) : NOBODY);
        params.put("builds", actor.is(Role.UNDERTAKER) ? units(actor) : NOBODY);
        return params;
    }

    private static List<Long> units(Actor actor) {
        return actor.units().isEmpty()
                ? NOBODY
                : actor.units().stream().map(UnitId::value).toList();
    }
}
