package lianxi.permit;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.DueDate;
import lianxi.calendar.LightReading;
import lianxi.calendar.Stop;
import lianxi.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * One step of a track as its page shows it (环节).
 *
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
        Reckoning reckoning,
        List<StepAction> actions,
        List<String> variants,
        boolean strikable) {

    /**
     * From what the due dates follow (时限怎么算的), so that the page can say it in a sentence.
     *
     * @param limit null where none is set or the step was not accepted yet
     * @param decision the due date of the decision; null while the clock is stopped
     * @param delivery the due date of the delivery, once decided
     */
    public record Reckoning(
            @Nullable TimeLimit limit,
            @Nullable LocalDate from,
            List<Stop> stops,
            @Nullable DueDate decision,
            boolean decidedLate,
            @Nullable DueDate delivery,
            @Nullable String note) {

        public boolean isProvisional() {
            return decision != null && decision.provisional() || delivery != null && delivery.provisional();
        }
    }
}
