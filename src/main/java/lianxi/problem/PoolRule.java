package lianxi.problem;

import java.time.LocalDate;
import lianxi.calendar.WorkCalendar;

/**
 * When a problem goes to the agenda pool (待上会): a cross-unit one that has stood for five working days, the day on which
 * it was raised or reopened not counted, or any that the office has marked; open ones only. A pure function of recorded facts.
 */
record PoolRule(WorkCalendar calendar) {

    static final int WORKDAYS = 5;

    /** How a problem stood at the end of a day. */
    record Facts(ProblemState state, ProblemLevel level, LocalDate openSince, boolean marked) {}

    boolean isStanding(Facts facts, LocalDate day) {
        return facts.state().isOpen()
                && (facts.marked() || facts.level().isCrossUnit() && workdays(facts.openSince(), day) >= WORKDAYS);
    }

    /** The working days that it has stood. */
    int workdays(LocalDate openSince, LocalDate day) {
        return calendar.workdaysBetween(openSince, day);
    }

    /** The last day on which a cross-unit problem must have been raised to stand in the pool on the day. */
    LocalDate lastRaised(LocalDate day) {
        LocalDate raised = day;
        while (workdays(raised, day) < WORKDAYS) {
            raised = raised.minusDays(1);
        }
        return raised;
    }
}
