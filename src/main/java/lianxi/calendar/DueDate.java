package lianxi.calendar;

import java.time.LocalDate;

/** The last day of a limit (期限届满日); it was rolled to a working day where it differs from the day that was counted. */
public record DueDate(LocalDate date, LocalDate counted, boolean provisional) {

    public boolean rolled() {
        return !date.equals(counted);
    }

    /** A thing is overdue after the end of its due day. */
    public boolean isPassed(LocalDate today) {
        return today.isAfter(date);
    }
}
