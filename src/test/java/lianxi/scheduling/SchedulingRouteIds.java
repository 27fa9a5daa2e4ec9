package lianxi.scheduling;

import java.time.Clock;
import java.time.Instant;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A failed occurrence for the retry's route. */
@Component
class SchedulingRouteIds implements RouteIds {

    private final LedgerTable ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    SchedulingRouteIds(LedgerTable ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void provide(RouteWorld world) {
        Instant now = clock.instant();
        ledger.fail("notification.eve", Owed.always("route-matrix", now), now, "00000000", "IllegalStateException");
        long id = jdbc.sql("select id from scheduling_occurrence where period = 'route-matrix'")
                .query(Long.class)
                .single();
        world.put("/admin/jobs/{id}", id, id);
    }
}
