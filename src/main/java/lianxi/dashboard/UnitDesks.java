package lianxi.dashboard;

import java.util.List;
import lianxi.briefing.BriefingLine;
import lianxi.permit.TrackLine;
import lianxi.shared.Actor;
import lianxi.weekly.OwedReport;
import org.springframework.stereotype.Component;

/** Lays the desk of a unit's people. */
@Component
class UnitDesks {

    private static final int STEPS = 6;

    UnitDesk of(Actor actor, List<OwedReport> reports, List<TrackLine> tracks, List<BriefingLine> issued) {
        List<TrackLine> steps = Urgency.ofUnits(tracks, actor.units());
        return new UnitDesk(reports, steps.stream().limit(STEPS).toList(), steps.size(), issued);
    }
}
