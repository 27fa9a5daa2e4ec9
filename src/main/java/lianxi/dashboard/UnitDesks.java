package lianxi.dashboard;

import java.util.List;
import lianxi.briefing.BriefingLine;
import lianxi.permit.TrackLine;
import lianxi.shared.Actor;
import lianxi.weekly.WeeklyQueries;
import org.springframework.stereotype.Component;

/** Lays the desk of a unit's people. */
@Component
class UnitDesks {

    private static final int STEPS = 6;

    private final WeeklyQueries weekly;

    UnitDesks(WeeklyQueries weekly) {
        this.weekly = weekly;
    }

    UnitDesk of(Actor actor, List<TrackLine> tracks, List<BriefingLine> issued) {
        List<TrackLine> steps = Urgency.ofUnits(tracks, actor.units());
        return new UnitDesk(
                weekly.owed(actor.units()), steps.stream().limit(STEPS).toList(), steps.size(), issued);
    }
}
