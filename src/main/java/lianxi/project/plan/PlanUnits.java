package lianxi.project.plan;

import java.util.List;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that make plans: members, and those with a duty alone. */
@Component
class PlanUnits {

    static final List<UnitKind> KINDS = List.of(UnitKind.MEMBER, UnitKind.DUTY_ONLY);

    private final RosterQueries roster;
    private final JdbcClient jdbc;

    PlanUnits(RosterQueries roster, JdbcClient jdbc) {
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** In printed order. */
    List<UnitView> all() {
        return roster.units(KINDS.toArray(UnitKind[]::new));
    }

    /** @throws NotFoundException if there is no such unit, or it makes no plan */
    UnitView unit(UnitId id) {
        UnitView unit = roster.unit(id);
        if (!KINDS.contains(unit.kind())) {
            throw new NotFoundException();
        }
        return unit;
    }

    /** Two who begin a version at once wait for each other; the second finds it begun. */
    void lock(UnitId id) {
        unit(id);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("project_plan " + id)
                .query((row, number) -> 1)
                .single();
    }
}
