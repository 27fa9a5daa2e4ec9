package lianxi.meeting;

import java.time.LocalTime;
import java.time.YearMonth;
import lianxi.shared.Actor;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** The regular meeting of February, planned; meetings belong to no unit. */
@Component
class MeetingRouteIds implements RouteIds {

    private static final YearMonth FEBRUARY = YearMonth.of(2017, 2);

    private final MeetingSeriesService series;
    private final MeetingService meetings;

    MeetingRouteIds(MeetingSeriesService series, MeetingService meetings) {
        this.series = series;
        this.meetings = meetings;
    }

    @Override
    public void provide(RouteWorld world) {
        SeriesId regular = series.begin(Actor.system(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "");
        MeetingId meeting = meetings.draftRegular(Actor.system(), regular, FEBRUARY);
        world.put("/meetings/{id}", meeting, meeting);
    }
}
