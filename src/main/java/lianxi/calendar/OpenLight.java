package lianxi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.LightWhy.Rule;
import org.jspecify.annotations.Nullable;

/** The rules for what is not finished (未办结事项亮灯), tried one after another; the first that holds makes the light. */
final class OpenLight {

    private final LightFacts facts;
    private final @Nullable Integer left;
    private final WorkCalendar calendar;
    private final LightThresholds thresholds;
    private final LocalDate today;

    private final List<LightWhy> why = new ArrayList<>();
    private @Nullable Light light;

    OpenLight(
            LightFacts facts,
            @Nullable Integer left,
            WorkCalendar calendar,
            LightThresholds thresholds,
            LocalDate today) {
        this.facts = facts;
        this.left = left;
        this.calendar = calendar;
        this.thresholds = thresholds;
        this.today = today;
        overdue();
        forecastLate();
        startMissed();
        dueSoon();
        littleSlack();
        startNear();
        otherwise();
        stopped();
    }

    Light light() {
        return light;
    }

    List<LightWhy> why() {
        return why;
    }

    private void holds(Light made, Rule rule, Object... values) {
        light = light == null ? made : light;
        why.add(LightWhy.of(rule, values));
    }

    private void overdue() {
        if (left == null || !today.isAfter(facts.due())) {
            return;
        }
        if (left == 0) {
            holds(Light.OVERDUE, Rule.OVERDUE_FREE_DAYS, facts.due());
        } else {
            holds(Light.OVERDUE, Rule.OVERDUE, facts.due(), -left);
        }
    }

    private void forecastLate() {
        if (isForecast() && forecast().isAfter(safe())) {
            holds(
                    Light.FORECAST_LATE,
                    Rule.FORECAST_LATE,
                    forecast(),
                    safe(),
                    calendar.workdaysBetween(safe(), forecast()));
        }
    }

    private void startMissed() {
        if (hasLatestStart() && today.isAfter(latestStart())) {
            holds(Light.FORECAST_LATE, Rule.START_MISSED, latestStart());
        }
    }

    private void dueSoon() {
        if (left == null || today.isAfter(facts.due()) || left > thresholds.dueSoonWorkdays()) {
            return;
        }
        if (today.equals(facts.due())) {
            holds(Light.DUE_SOON, Rule.DUE_TODAY, facts.due());
        } else {
            holds(Light.DUE_SOON, Rule.DAYS_LEFT, facts.due(), left);
        }
    }

    private void littleSlack() {
        if (isForecast() && !forecast().isAfter(safe()) && slack() <= thresholds.slackWorkdays()) {
            holds(Light.DUE_SOON, Rule.LITTLE_SLACK, forecast(), safe(), slack());
        }
    }

    private void startNear() {
        if (hasLatestStart() && !today.isAfter(latestStart()) && toStart() <= thresholds.startWithinWorkdays()) {
            holds(Light.DUE_SOON, Rule.START_NEAR, latestStart(), toStart());
        }
    }

    /** What else is recorded, so that no light is without its why. */
    private void otherwise() {
        boolean begun = facts.state() == LightFacts.State.RUNNING;
        boolean decided = light != null;
        if (!begun) {
            holds(Light.NOT_STARTED, Rule.NOT_STARTED);
        } else if (facts.due() == null && !facts.stopped()) {
            holds(Light.ON_TRACK, Rule.NO_DUE);
        }
        if (left != null && left > thresholds.dueSoonWorkdays()) {
            holds(Light.ON_TRACK, Rule.DAYS_LEFT, facts.due(), left);
        }
        if (isForecast() && !forecast().isAfter(safe()) && slack() > thresholds.slackWorkdays()) {
            holds(Light.ON_TRACK, Rule.SLACK, forecast(), safe(), slack());
        }
        if (!decided && hasLatestStart()) {
            holds(Light.ON_TRACK, Rule.START_BY, latestStart(), toStart());
        }
    }

    private void stopped() {
        if (facts.stopped()) {
            holds(Light.ON_TRACK, Rule.STOPPED);
        }
        light = light == null ? Light.ON_TRACK : light;
    }

    private boolean isForecast() {
        return facts.outlook() != null
                && facts.outlook().forecastFinish() != null
                && facts.outlook().latestSafeDate() != null;
    }

    private LocalDate forecast() {
        return facts.outlook().forecastFinish();
    }

    private LocalDate safe() {
        return facts.outlook().latestSafeDate();
    }

    private int slack() {
        Integer known = facts.outlook().slack();
        return known == null ? calendar.workdaysBetween(forecast(), safe()) : known;
    }

    /** A latest start binds only what has not begun. */
    private boolean hasLatestStart() {
        return facts.state() == LightFacts.State.NOT_STARTED
                && facts.outlook() != null
                && facts.outlook().latestStart() != null;
    }

    private LocalDate latestStart() {
        return facts.outlook().latestStart();
    }

    private int toStart() {
        return calendar.workdaysBetween(today, latestStart());
    }
}
