package lianxi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The recorded facts from which a light follows; due is null where no limit is set or runs. */
public record LightFacts(
        State state, @Nullable LocalDate due, @Nullable LocalDate completedOn, boolean stopped) {

    /** As far as the light is concerned (不予许可 is shown as ■ beside its own word). */
    public enum State {
        NOT_NEEDED,
        NOT_STARTED,
        RUNNING,
        COMPLETED,
        REFUSED
    }

    public static LightFacts notNeeded() {
        return new LightFacts(State.NOT_NEEDED, null, null, false);
    }

    public static LightFacts notStarted(@Nullable LocalDate due) {
        return new LightFacts(State.NOT_STARTED, due, null, false);
    }

    public static LightFacts running(@Nullable LocalDate due) {
        return new LightFacts(State.RUNNING, due, null, false);
    }

    /** Its clock is stopped (暂停计时): until the stop's days are counted there is no due date to be held to. */
    public static LightFacts suspended() {
        return new LightFacts(State.RUNNING, null, null, true);
    }

    public static LightFacts completed(@Nullable LocalDate due, @Nullable LocalDate completedOn) {
        return new LightFacts(State.COMPLETED, due, completedOn, false);
    }

    public static LightFacts refused() {
        return new LightFacts(State.REFUSED, null, null, false);
    }
}
