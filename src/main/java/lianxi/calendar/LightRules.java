package lianxi.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a light from recorded facts (亮灯规则) on a given day; the order of the rules is that of {@link Light}. */
public record LightRules(WorkCalendar calendar, LightThresholds thresholds) {

    public LightReading read(LightFacts facts, LocalDate today) {
        return switch (facts.state()) {
            case COMPLETED -> completed(facts);
            case NOT_NEEDED -> closed(Light.NOT_NEEDED, false, false, LightWhy.of(LightWhy.Rule.NOT_NEEDED));
            case CALLED_OFF -> closed(Light.NOT_NEEDED, false, false, LightWhy.of(LightWhy.Rule.CALLED_OFF));
            case REFUSED -> closed(Light.OVERDUE, false, true, LightWhy.of(LightWhy.Rule.REFUSED));
            case NOT_STARTED, RUNNING -> open(facts, today);
        };
    }

    private LightReading completed(LightFacts facts) {
        LocalDate due = facts.due();
        LocalDate on = facts.completedOn();
        if (on == null) {
            return closed(Light.COMPLETED, false, false, LightWhy.of(LightWhy.Rule.COMPLETED));
        }
        if (due == null) {
            return closed(Light.COMPLETED, false, false, LightWhy.of(LightWhy.Rule.COMPLETED_ON, on));
        }
        if (!on.isAfter(due)) {
            return closed(Light.COMPLETED, false, false, LightWhy.of(LightWhy.Rule.COMPLETED_IN_TIME, on, due));
        }
        int over = calendar.workdaysBetween(due, on);
        return closed(Light.COMPLETED, true, false, LightWhy.of(LightWhy.Rule.COMPLETED_LATE, on, due, over));
    }

    private static LightReading closed(Light light, boolean late, boolean refused, LightWhy why) {
        return new LightReading(light, late, refused, false, null, false, List.of(why));
    }

    private LightReading open(LightFacts facts, LocalDate today) {
        Integer left = workdaysLeft(facts, today);
        OpenLight open = new OpenLight(facts, left, calendar, thresholds, today);
        boolean provisional = left != null && calendar.isProvisional(today, facts.due());
        return new LightReading(open.light(), false, false, facts.stopped(), left, provisional, open.why());
    }

    /** None without a due date; a stopped clock has days left but is never overdue. */
    private @Nullable Integer workdaysLeft(LightFacts facts, LocalDate today) {
        if (facts.due() == null || facts.stopped() && today.isAfter(facts.due())) {
            return null;
        }
        return calendar.workdaysBetween(today, facts.due());
    }
}
