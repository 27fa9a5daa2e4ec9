package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the office saw on one day of the play, beside what was recorded by then.
 *
 * @param tasks the list of tasks as exported
 * @param tracks the list of permit tracks as exported
 * @param outlooks what the schedule says of a task, by its number
 * @param extended the date that was granted last to a task, by its number
 * @param steps every step's recorded facts
 */
record Look(
        LocalDate day,
        List<Sheet> tasks,
        List<Sheet> tracks,
        Map<Integer, OwnLights.Outlook> outlooks,
        Map<Integer, LocalDate> extended,
        List<Step> steps) {

    /**
     * A step of a permit track as what was recorded left it.
     *
     * @param limit the days it may take, what was extended among them; null where the law names none
     */
    record Step(
            String project,
            String permit,
            int position,
            String name,
            String decider,
            String need,
            String state,
            List<OwnAcceptance.Filing> filings,
            @Nullable LocalDate accepted,
            @Nullable LocalDate decided,
            @Nullable Integer limit,
            OwnClock.Unit unit,
            List<OwnClock.Pause> pauses,
            OwnLights.Outlook outlook) {

        boolean isOver() {
            return state.equals("DELIVERED") || state.equals("NOT_NEEDED");
        }
    }
}
