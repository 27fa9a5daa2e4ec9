package lianxi.meeting.decision.web;

import lianxi.meeting.decision.DecisionState;
import lianxi.meeting.decision.DecisionView;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;

/**
 * What the reader may do with a decision now (可办事项).
 *
 * @param close to strike it off without a task
 * @param meet to call a special-topic meeting about it
 */
record DecisionActs(boolean assign, boolean close, boolean reopen, boolean meet) {

    static DecisionActs of(Actor actor, DecisionView decision) {
        DecisionState state = decision.line().state();
        boolean registered = actor.is(Role.OFFICE) && state != DecisionState.TO_SIGN;
        boolean closedAlone =
                state == DecisionState.STRUCK_OFF && decision.line().tasks() == 0;
        return new DecisionActs(
                registered && !closedAlone,
                state == DecisionState.OPEN && actor.has(Power.OFFICE_DIRECTOR),
                registered && closedAlone,
                registered);
    }
}
