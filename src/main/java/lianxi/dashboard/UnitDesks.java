package lianxi.dashboard;

import java.util.List;
import lianxi.briefing.BriefingLine;
import lianxi.permit.TrackLine;
import lianxi.project.plan.PlanState;
import lianxi.project.plan.UnitPlanQueries;
import lianxi.shared.Actor;
import lianxi.weekly.WeeklyQueries;
import org.springframework.stereotype.Component;

/** Lays the desk of a unit's people. */
@Component
class UnitDesks {

    private static final int STEPS = 6;

    private final WeeklyQueries weekly;
    private final UnitPlanQueries plans;

    UnitDesks(WeeklyQueries weekly, UnitPlanQueries plans) {
        this.weekly = weekly;
        this.plans = plans;
    }

    UnitDesk of(Actor actor, List<TrackLine> tracks, List<BriefingLine> issued) {
        List<TrackLine> steps = Urgency.ofUnits(tracks, actor.units());
        return new UnitDesk(
                weekly.owed(actor.units()),
                steps.stream().limit(STEPS).toList(),
                steps.size(),
                plans.ofUnits(actor.units()).stream()
                        .filter(plan -> plan.state() != PlanState.ADOPTED)
                        .toList(),
                issued);
    }
}
