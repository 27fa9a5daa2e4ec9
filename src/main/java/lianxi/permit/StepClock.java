package lianxi.permit;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lianxi.calendar.Acceptance;
import lianxi.calendar.LightRules;
import lianxi.calendar.Reckoning;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import lianxi.project.schedule.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From what a step's due dates follow (时限怎么算的), so that the page can say it line by line.
 *
 * @param acceptance how it came to be accepted; null before it was handed in or where no authority decides
 * @param from the day of the acceptance; null before it
 * @param limit null where none is set
 * @param decision the reckoning of the decision's due date; null before the acceptance or without a limit
 * @param delivery the reckoning of the delivery's, once decided
 * @param unfit where it is not accepted yet: by how many working days the limit would end after the latest safe date even if
 *     it were accepted today (现有时限已排不下); null where it fits
 */
public record StepClock(
        @Nullable Acceptance acceptance,
        @Nullable LocalDate from,
        @Nullable TimeLimit limit,
        @Nullable Reckoning decision,
        boolean decidedLate,
        @Nullable Reckoning delivery,
        @Nullable Integer unfit,
        @Nullable String note) {

    static StepClock of(StepFacts facts, LightRules rules, LocalDate today, @Nullable String note) {
        WorkCalendar calendar = rules.calendar();
        return new StepClock(
                facts.acceptance(calendar, today).orElse(null),
                facts.clockFrom(calendar, today).orElse(null),
                facts.limit(),
                facts.decisionClock(calendar, today)
                        .map(clock -> clock.reckon(calendar, today))
                        .orElse(null),
                facts.decidedLate(calendar),
                facts.deliveryClock()
                        .map(clock -> clock.reckon(calendar, today))
                        .orElse(null),
                unfit(facts, calendar, today),
                note);
    }

    @Nullable
    private static Integer unfit(StepFacts facts, WorkCalendar calendar, LocalDate today) {
        LocalDate safe = facts.outlook() == null ? null : facts.outlook().latestSafeDate();
        boolean waits =
                facts.state().isOpen() && facts.clockFrom(calendar, today).isEmpty();
        if (!waits || safe == null || facts.limit() == null) {
            return null;
        }
        OptionalInt overrun = Duration.of(facts.limit()).overrun(calendar, today, safe);
        return overrun.isPresent() ? overrun.getAsInt() : null;
    }

    /** Accepted by law (视为受理). */
    public boolean isDeemed() {
        return acceptance != null && acceptance.isDeemed();
    }

    public boolean isProvisional() {
        return Stream.of(decision, delivery)
                .anyMatch(reckoning -> reckoning != null && reckoning.due().provisional());
    }
}
