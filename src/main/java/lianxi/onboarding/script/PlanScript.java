package lianxi.onboarding.script;

import java.util.List;
import lianxi.onboarding.script.SampleUnitPlan.Turn;

/** The contacts write their units' plans (推进方案), the responsible persons hand them in, the office sends back or adopts. */
public final class PlanScript {

    private final SampleTimeline timeline;

    public PlanScript(SampleTimeline timeline) {
        this.timeline = timeline;
    }

    public List<Scene> scenes() {
        return SampleFiles.plans().stream()
                .flatMap(plan -> plan.turns().stream().map(turn -> scene(plan, turn)))
                .toList();
    }

    private Scene scene(SampleUnitPlan plan, Turn turn) {
        String unit = plan.unit();
        return new Scene(timeline.moment(turn.week(), turn.share()), who(plan, turn), unit, driver -> {
            switch (turn.kind()) {
                case WRITE -> driver.writePlan(unit, plan.adding(turn.words()));
                case SUBMIT -> driver.submitPlan(unit);
                case SEND_BACK -> driver.sendPlanBack(unit, turn.words());
                case ADOPT -> driver.adoptPlan(unit);
            }
        });
    }

    private static Player who(SampleUnitPlan plan, Turn turn) {
        return switch (turn.kind()) {
            case WRITE -> Player.contactOf(plan.unit());
            case SUBMIT -> Player.headOf(plan.unit());
            case SEND_BACK, ADOPT -> Player.OFFICE;
        };
    }
}
