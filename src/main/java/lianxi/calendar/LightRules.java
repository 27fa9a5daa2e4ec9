package lianxi.calendar;

import java.time.LocalDate;

/** Reads a light from recorded facts (亮灯规则) on a given day; the order of the rules is that of {@link Light}. */
public record LightRules(WorkCalendar calendar, LightThresholds thresholds) {

    public LightReading read(LightFacts facts, LocalDate today) {
        Integer left = workdaysLeft(facts, today);
        boolean provisional = left != null && calendar.isProvisional(today, facts.due());
        return new LightReading(
                light(facts, left, today),
                finishedLate(facts),
                facts.state() == LightFacts.State.REFUSED,
                facts.stopped(),
                left,
                provisional);
    }

    private Light light(LightFacts facts, Integer workdaysLeft, LocalDate today) {
        return switch (facts.state()) {
            case COMPLETED -> Light.COMPLETED;
            case NOT_NEEDED -> Light.NOT_NEEDED;
            case REFUSED -> Light.OVERDUE;
            case NOT_STARTED, RUNNING -> openLight(facts, workdaysLeft, today);
        };
    }

    private Light openLight(LightFacts facts, Integer workdaysLeft, LocalDate today) {
        if (workdaysLeft != null && today.isAfter(facts.due())) {
            return Light.OVERDUE;
        }
        if (workdaysLeft != null && workdaysLeft <= thresholds.dueSoonWorkdays()) {
            return Light.DUE_SOON;
        }
        return facts.state() == LightFacts.State.NOT_STARTED ? Light.NOT_STARTED : Light.ON_TRACK;
    }

    /** None for what is closed, has no due date, or is stopped: an open stop is never overdue. */
    private Integer workdaysLeft(LightFacts facts, LocalDate today) {
        boolean open = facts.state() == LightFacts.State.NOT_STARTED || facts.state() == LightFacts.State.RUNNING;
        if (!open || facts.stopped() || facts.due() == null) {
            return null;
        }
        return calendar.workdaysBetween(today, facts.due());
    }

    private static boolean finishedLate(LightFacts facts) {
        return facts.state() == LightFacts.State.COMPLETED
                && facts.due() != null
                && facts.completedOn() != null
                && facts.completedOn().isAfter(facts.due());
    }
}
