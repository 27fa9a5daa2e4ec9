package lianxi.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Until when a task is to be done (办理期限): a date, or a limit that counts from the day of 交办, which itself does not count. A
 * unit cannot put off its own clock by signing late.
 */
@Embeddable
class DuePlan {

    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DueBasis dueBasis;

    private @Nullable Integer limitAmount;

    @Enumerated(EnumType.STRING)
    private TimeLimit.@Nullable Unit limitUnit;

    private @Nullable LocalDate countedFrom;

    @SuppressWarnings("NullAway.Init")
    protected DuePlan() {}

    private DuePlan(
            @Nullable LocalDate dueOn,
            DueBasis basis,
            @Nullable Integer amount,
            TimeLimit.@Nullable Unit unit,
            @Nullable LocalDate countedFrom) {
        this.dueOn = dueOn;
        this.dueBasis = basis;
        this.limitAmount = amount;
        this.limitUnit = unit;
        this.countedFrom = countedFrom;
    }

    /** As asked for: the date follows only with the 交办. */
    static DuePlan of(@Nullable LocalDate due, @Nullable TimeLimit limit) {
        return limit == null
                ? new DuePlan(due, DueBasis.DATE, null, null, null)
                : new DuePlan(null, DueBasis.LIMIT, limit.amount(), limit.unit(), null);
    }

    /** A limit begins to count on the day of 交办; a date stays. */
    DuePlan assignedOn(LocalDate day, WorkCalendar calendar) {
        TimeLimit limit = limit();
        return dueBasis == DueBasis.LIMIT && limit != null
                ? new DuePlan(limit.startedOn(day).due(calendar).date(), DueBasis.LIMIT, limitAmount, limitUnit, day)
                : this;
    }

    /** The same by another calendar. */
    DuePlan reckoned(WorkCalendar calendar) {
        return countedFrom == null ? this : assignedOn(countedFrom, calendar);
    }

    /** Put off until a date; the limit that gave the old one stays readable. */
    DuePlan extendedTo(LocalDate day) {
        return new DuePlan(day, DueBasis.EXTENDED, limitAmount, limitUnit, countedFrom);
    }

    /** Another date, set by the office when the work is taken up again. */
    DuePlan setTo(LocalDate day) {
        return new DuePlan(day, DueBasis.DATE, null, null, null);
    }

    @Nullable
    LocalDate due() {
        return dueOn;
    }

    DueBasis basis() {
        return dueBasis;
    }

    @Nullable
    LocalDate countedFrom() {
        return countedFrom;
    }

    @Nullable
    TimeLimit limit() {
        return limit(limitAmount, limitUnit);
    }

    /** An internal limit (内部时限) of so many days; null without an amount. */
    static @Nullable TimeLimit limit(@Nullable Integer amount, TimeLimit.@Nullable Unit unit) {
        return amount == null
                ? null
                : new TimeLimit(amount, Objects.requireNonNull(unit), TimeLimit.Nature.PROMISED, null, null);
    }
}
