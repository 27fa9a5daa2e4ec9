package lianxi.supervision.plan;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.supervision.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of plans (办理记录); entries are only ever added. */
@Component
class PlanLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(Actor actor, PlanId plan, PlanEntry.Kind kind, String note) {
        jdbc.sql("""
                        insert into supervision_plan_entry (plan_id, kind, at, by_name, person, note)
                        values (:plan, :kind, :now, :by, :person, :note)""")
                .param("plan", plan.value())
                .param("kind", kind.name())
                .param("now", at(clock.instant()))
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("note", note)
                .update();
    }
}
