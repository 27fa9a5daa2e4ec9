package lianxi.calendar;

import java.util.List;

/**
 * One line of a light's answer to "why?" (亮灯依据): a rule with the dates and numbers it was read from, which the bundle
 * makes into a sentence.
 *
 * @param values dates and numbers, in the order of the sentence's places
 */
public record LightWhy(Rule rule, List<Object> values) {

    /** What a line says; the order is that of the lights. */
    public enum Rule {
        COMPLETED,
        COMPLETED_ON,
        COMPLETED_IN_TIME,
        COMPLETED_LATE,
        NOT_NEEDED,
        CALLED_OFF,
        REFUSED,
        OVERDUE,
        OVERDUE_FREE_DAYS,
        FORECAST_LATE,
        START_MISSED,
        DUE_TODAY,
        DAYS_LEFT,
        LITTLE_SLACK,
        START_NEAR,
        STOPPED,
        AWAITING_CHECK,
        NOT_STARTED,
        NEXT_NOT_STARTED,
        NO_DUE,
        SLACK,
        START_BY
    }

    public LightWhy {
        values = List.copyOf(values);
    }

    static LightWhy of(Rule rule, Object... values) {
        return new LightWhy(rule, List.of(values));
    }

    public String messageKey() {
        return "calendar.why." + rule.name();
    }

    /** For {@code #messages.msgWithParams}. */
    public Object[] args() {
        return values.toArray();
    }
}
