package lianxi.weekly;

import java.time.LocalDate;
import java.util.Map;
import lianxi.calendar.ReportWeek;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two reporting units' drafts for the role × route matrix; first, because a briefing wants units that report. */
@Component
@Order(0)
class WeeklyRouteIds implements RouteIds {

    private static final ReportWeek WEEK = new ReportWeek(LocalDate.of(2017, 1, 27));

    private final WeeklyService service;

    WeeklyRouteIds(WeeklyService service) {
        this.service = service;
    }

    @Override
    public void provide(RouteWorld world) {
        UnitId own = world.own(UnitKind.MEMBER);
        UnitId foreign = world.foreign(UnitKind.MEMBER);
        world.put("/weekly/{friday}", WEEK, WEEK);
        world.put("/weekly/{friday}/units/{unit}", own.value(), foreign.value());
        world.put("/weekly/reports/{id}", opened(own), opened(foreign));
        world.parameters("POST /weekly/settings", Map.of("unit", String.valueOf(own.value()), "headSigns", "true"));
    }

    private WeeklyReportId opened(UnitId unit) {
        return service.open(Actor.system(), unit, WEEK);
    }
}
