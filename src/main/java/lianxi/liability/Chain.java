package lianxi.liability;

import java.time.LocalDate;
import java.util.List;
import lianxi.notification.ToldQueries;
import org.jspecify.annotations.Nullable;

/**
 * Who answered for a thing on a day, what each had been told and had done (责任链). Facts as recorded, nothing else.
 *
 * @param unitName the unit's name of that day
 * @param days working days from the due date to the day, or to the day it was done; negative before it, null without a date
 * @param links who answered that day, nearest to the work first
 * @param missing for which links nobody was recorded that day
 * @param others who else had to do with it by then
 * @param urgings reminders sent to the unit by hand
 * @param before the latest earlier day on which something changed; null if there is none
 * @param after the next later day on which something changed; null if there is none
 */
public record Chain(
        String kind,
        long id,
        LocalDate day,
        LocalDate today,
        Liable thing,
        String unitName,
        @Nullable Integer days,
        List<Link> links,
        List<Capacity.As> missing,
        List<Link> others,
        List<ToldQueries.Urged> urgings,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    /** Whether it was open after its due day (逾期). */
    public boolean isOverdue() {
        return !isDone() && thing.due() != null && day.isAfter(thing.due());
    }

    public boolean isDone() {
        return thing.doneOn() != null;
    }

    /** Whether it was done after its due day (逾期办结). */
    public boolean isDoneLate() {
        return isDone() && thing.due() != null && thing.doneOn().isAfter(thing.due());
    }

    /** Whether the 组长 answers because no leader in charge was recorded. */
    public boolean isWithoutLeaderInCharge() {
        return links.stream()
                .flatMap(link -> link.capacities().stream())
                .noneMatch(capacity -> capacity.as() == Capacity.As.IN_CHARGE);
    }
}
