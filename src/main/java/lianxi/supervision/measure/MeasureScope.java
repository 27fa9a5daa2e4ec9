package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.roster.StandInQueries;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;
import org.springframework.stereotype.Component;

/** {@link MeasureRights} in SQL: which talks and proposals an actor knows of (可见范围). */
@Component
class MeasureScope {

    /** On {@code supervision_talk t}. */
    static final String TALK = "(:knows or t.notified_at is not null and (:readsAll or t.unit_id in (:writes)))";

    /** On {@code supervision_proposal p}. */
    static final String PROPOSAL = """
            (:knows or p.state in ('APPROVED', 'HANDED_OVER') and :readsAll and p.unit_id not in (:own)
                    or p.state = 'SUBMITTED' and p.unit_id not in (:own) and\s""" + StandInQueries.AUTHORISED + ")";

    private static final long NO_ONE = -1;
    private static final List<Long> NOBODY = List.of(NO_ONE);

    private final StandInQueries standIns;
    private final Clock clock;

    MeasureScope(StandInQueries standIns, Clock clock) {
        this.standIns = standIns;
        this.clock = clock;
    }

    Map<String, Object> ofProposals(Actor actor) {
        Map<String, Object> params = new HashMap<>(SupervisionRights.params(actor));
        params.put("own", ids(actor));
        params.put("deputy", isDeputy(actor) ? actor.person().value() : NO_ONE);
        params.put("deputyOn", LocalDate.now(clock));
        return params;
    }

    /** Whether a deputy acts for the 组长 today under a written 授权. */
    boolean standsIn(Actor actor) {
        return isDeputy(actor)
                && standIns.delegationOf(actor.person(), LocalDate.now(clock)).isPresent();
    }

    private static boolean isDeputy(Actor actor) {
        return actor.has(Power.DEPUTY_HEAD) && actor.person() != null;
    }

    private static List<Long> ids(Actor actor) {
        return actor.units().isEmpty()
                ? NOBODY
                : actor.units().stream().map(UnitId::value).toList();
    }
}
