package lianxi.calendar;

import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A year whose notice is loaded; it belongs to no unit. */
@Component
class CalendarRouteIds implements RouteIds {

    @Override
    public void provide(RouteWorld world) {
        world.put("/calendar/years/{year}", 2017, 2017);
    }
}
