package lianxi.rehearsal.way;

import lianxi.permit.StepAction;

/**
 * One more thing that happens on the way: to a step, or to a milestone, which begins and is finished as a step is prepared and
 * delivered.
 *
 * @param gap working days after the leg before, at an even pace
 * @param least working days that must lie between at any pace
 * @param most working days that may lie between at any pace
 */
record Leg(StepAction action, int gap, int least, int most) {

    static Leg of(StepAction action, int gap, int most) {
        return new Leg(action, Math.min(gap, most), 1, most);
    }

    /** After so many working days, however much haste there is. */
    static Leg exactly(StepAction action, int days) {
        return new Leg(action, days, days, days);
    }

    int days(double pace) {
        return (int) Math.max(least, Math.min(most, Math.round(gap * pace)));
    }
}
