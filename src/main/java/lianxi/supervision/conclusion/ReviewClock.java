package lianxi.supervision.conclusion;

import java.time.LocalDate;
import lianxi.calendar.LegalClock;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.TimeLimit.Nature;

/**
 * The two limits of a review (复核时限, 政府督查工作条例 Art. 17): asked for within 30 calendar days of receipt, decided within 30
 * calendar days of the request. The day of the event does not count, and a last day that is free moves to the next working day.
 */
final class ReviewClock {

    private static final int DAYS = 30;
    private static final LocalDate LAW = LocalDate.of(2021, 2, 1);

    private ReviewClock() {}

    /** @param basis the law's name, in the words of the bundle */
    static LegalClock request(LocalDate received, String basis) {
        return clock(received, basis);
    }

    static LegalClock decision(LocalDate requested, String basis) {
        return clock(requested, basis);
    }

    private static LegalClock clock(LocalDate event, String basis) {
        return TimeLimit.calendarDays(DAYS, Nature.STATUTORY, basis, LAW).startedOn(event);
    }
}
