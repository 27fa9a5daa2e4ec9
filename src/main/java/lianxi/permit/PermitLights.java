package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.LightFacts;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodeLights;
import org.springframework.stereotype.Component;

/** What lights on schedules need to know of permits' steps: due dates, stopped clocks, refusals. */
@Component
class PermitLights implements NodeLights {

    private final TrackRows rows;
    private final WorkCalendars calendars;
    private final Clock clock;

    PermitLights(TrackRows rows, WorkCalendars calendars, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Map<NodeKey, LightFacts> facts(ProjectId project) {
        return facts(rows.ofProject(project));
    }

    @Override
    public Map<NodeKey, LightFacts> facts() {
        return facts(rows.all());
    }

    private Map<NodeKey, LightFacts> facts(List<TrackRow> tracks) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        Map<NodeKey, LightFacts> facts = new HashMap<>();
        for (TrackRow track : tracks) {
            for (TrackRow.Step step : track.steps()) {
                facts.put(step.node(), track.lightFacts(step, calendar, today, Map.of()));
            }
        }
        return facts;
    }
}
