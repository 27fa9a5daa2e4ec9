package lianxi.permit;

import java.util.List;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads the evidence of a step's entries (办理依据附件): the unit that follows the track, the office, leaders and members,
 * and the project's undertaker, to whom the notices are addressed.
 */
@Component
class StepEvidence implements AttachmentAccess {

    static final String KIND = "permit-step-event";

    private final JdbcClient jdbc;

    StepEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long event) {
        List<Parties> parties = jdbc.sql("""
                        select t.unit_id, p.undertaker_unit from permit_step_event e
                          join permit_track t on t.id = e.track_id join project p on p.id = t.project_id
                         where e.id = ?""")
                .param(event)
                .query((row, number) ->
                        new Parties(new UnitId(row.getLong("unit_id")), new UnitId(row.getLong("undertaker_unit"))))
                .list();
        return parties.stream().anyMatch(of -> mayRead(actor, of.unit(), of.undertaker()));
    }

    static boolean mayRead(Actor actor, UnitId unit, UnitId undertaker) {
        return actor.readsEverything()
                || actor.writesFor(unit)
                || actor.is(Role.UNDERTAKER) && actor.belongsTo(undertaker);
    }

    /** Whether the actor adds materials: the unit that follows the track, the office, and the undertaker for its own project. */
    static boolean mayHandIn(Actor actor, UnitId unit, UnitId undertaker) {
        return actor.mayActFor(unit) || actor.is(Role.UNDERTAKER) && actor.belongsTo(undertaker);
    }

    private record Parties(UnitId unit, UnitId undertaker) {}
}
