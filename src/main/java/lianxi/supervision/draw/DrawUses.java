package lianxi.supervision.draw;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the inspections tell of a draw (抽取结果的使用): that one was arranged from it, and that its unit was told. Others than the
 * supervision group read a draw only when every unit drawn has been told.
 */
@Service
@Transactional
public class DrawUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    DrawUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An inspection is arranged from the draw's pick of this place; each pick serves one.
     *
     * @param unit the unit inspected: the one drawn, or the one asked about the project drawn
     */
    @AllowedTo(Role.SUPERVISOR)
    public void arranged(Actor actor, DrawId draw, int place, InspectionId inspection, UnitId unit) {
        int taken = jdbc.sql("""
                        update supervision_draw_pick p set inspection_id = :inspection, unit_id = :unit
                          from supervision_draw d
                         where d.id = p.draw_id and d.state = 'DRAWN'
                           and p.draw_id = :draw and p.place = :place and p.inspection_id is null""")
                .param("inspection", inspection.value())
                .param("unit", unit.value())
                .param("draw", draw.value())
                .param("place", place)
                .update();
        if (taken == 0) {
            throw new RefusedException(null, "supervision.draw.refused.used");
        }
    }

    /** The unit knows of the inspection: a regular check was announced, or a spot check has begun. Nothing if it was not drawn. */
    @AllowedTo(Role.SUPERVISOR)
    public void told(Actor actor, InspectionId inspection) {
        jdbc.sql(
                        "update supervision_draw_pick set told_at = :now where inspection_id = :inspection and told_at is null")
                .param("now", at(clock.instant()))
                .param("inspection", inspection.value())
                .update();
    }

    /** The inspection was cancelled before anybody was told: its pick may be arranged again. */
    @AllowedTo(Role.SUPERVISOR)
    public void dropped(Actor actor, InspectionId inspection) {
        jdbc.sql("update supervision_draw_pick set inspection_id = null, unit_id = null"
                        + " where inspection_id = :inspection and told_at is null")
                .param("inspection", inspection.value())
                .update();
    }
}
