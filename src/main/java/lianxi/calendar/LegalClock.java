package lianxi.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A running limit (时限计时): counts from the event that started it to its due date. Whatever suspends or moves the
 * count is a component of this record, so that the due date always follows from recorded facts.
 */
public record LegalClock(TimeLimit limit, LocalDate startedOn) {

    public LegalClock {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(startedOn);
    }

    public DueDate due(WorkCalendar calendar) {
        LocalDate counted = switch (limit.unit()) {
            case WORKING -> calendar.plusWorkdays(startedOn, limit.amount());
            case CALENDAR -> startedOn.plusDays(limit.amount());
        };
        LocalDate date = calendar.workdayOnOrAfter(counted);
        return new DueDate(date, counted, calendar.isProvisional(startedOn, date));
    }

    /** Working days left after today: 0 on the due day itself, negative once it is over. */
    public int remainingWorkdays(LocalDate today, WorkCalendar calendar) {
        return calendar.workdaysBetween(today, due(calendar).date());
    }
}
