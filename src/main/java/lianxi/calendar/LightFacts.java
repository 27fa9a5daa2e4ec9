package lianxi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The recorded facts from which a light follows.
 *
 * @param due null where no limit is set or runs
 * @param stopped whether its clock is stopped (暂停计时): then it is never overdue
 * @param outlook what the schedule says of it; null where it has no node there
 */
public record LightFacts(
        State state,
        @Nullable LocalDate due,
        @Nullable LocalDate completedOn,
        boolean stopped,
        @Nullable ScheduleOutlook outlook) {

    /** As far as the light is concerned (不予许可 is shown as ■ beside its own word). */
    public enum State {
        NOT_NEEDED,
        CALLED_OFF,
        NOT_STARTED,
        RUNNING,
        COMPLETED,
        REFUSED;

        boolean isOpen() {
            return this == NOT_STARTED || this == RUNNING;
        }
    }

    public static LightFacts notNeeded() {
        return of(State.NOT_NEEDED, null, null, false);
    }

    /** 中止: given up before it was done. */
    public static LightFacts calledOff() {
        return of(State.CALLED_OFF, null, null, false);
    }

    public static LightFacts notStarted(@Nullable LocalDate due) {
        return of(State.NOT_STARTED, due, null, false);
    }

    public static LightFacts running(@Nullable LocalDate due) {
        return of(State.RUNNING, due, null, false);
    }

    /** Its clock is stopped, and no due date is known. */
    public static LightFacts suspended() {
        return suspended(null);
    }

    /** Its clock is stopped; the due date is the one that follows if it goes on today. */
    public static LightFacts suspended(@Nullable LocalDate due) {
        return of(State.RUNNING, due, null, true);
    }

    public static LightFacts completed(@Nullable LocalDate due, @Nullable LocalDate completedOn) {
        return of(State.COMPLETED, due, completedOn, false);
    }

    public static LightFacts refused() {
        return of(State.REFUSED, null, null, false);
    }

    /** The same facts with what the schedule counted back says (倒排工期推算). */
    public LightFacts with(@Nullable ScheduleOutlook schedule) {
        return new LightFacts(state, due, completedOn, stopped, schedule);
    }

    private static LightFacts of(
            State state, @Nullable LocalDate due, @Nullable LocalDate completedOn, boolean stopped) {
        return new LightFacts(state, due, completedOn, stopped, null);
    }
}
