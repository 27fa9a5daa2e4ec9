package lianxi.calendar;

import java.util.Map;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A week for the slot's route, which answers 400 without one. */
@Component
class ReportSlotRouteIds implements RouteIds {

    @Override
    public void provide(RouteWorld world) {
        world.parameters("GET /calendar/report-slot", Map.of("week", "2017-01-27"));
    }
}
