package lianxi.permit;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.LightReading;
import lianxi.calendar.ScheduleOutlook;
import org.jspecify.annotations.Nullable;

/**
 * One step of a track as its page shows it (环节).
 *
 * @param outlook what the schedule says of it; null where it says nothing
 * @param actions what may be told by day and note
 * @param variants the limits to choose from on acceptance; empty where there is but one
 * @param strikable whether it has an entry that can be taken back
 */
public record StepView(
        StepId id,
        int position,
        String name,
        StepState state,
        LightReading light,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn,
        StepClock clock,
        @Nullable ScheduleOutlook outlook,
        List<StepAction> actions,
        List<String> variants,
        ClockActs clockActs,
        boolean strikable) {

    /**
     * What may be done to its clock.
     *
     * @param stop whether a stop may be told
     * @param extendBy by how many days the authority's head may extend the statutory limit; null where not
     * @param askToExtend whether an extension of the promised limit may be asked for
     */
    public record ClockActs(boolean stop, @Nullable Integer extendBy, boolean askToExtend) {

        public boolean isEmpty() {
            return !stop && extendBy == null && !askToExtend;
        }
    }
}
