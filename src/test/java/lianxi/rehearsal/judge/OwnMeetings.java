package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The monthly joint meeting (联席会议例会): a day of the month, moved to the next working day of that month, or to the one before where
 * none is left; its agenda is drafted in the morning of the fifth working day before.
 *
 * @param dayOfMonth the last day where the month is shorter
 */
public record OwnMeetings(OwnCalendar calendar, int dayOfMonth, LocalTime time) {

    private static final int WORKDAYS_BEFORE = 5;
    private static final LocalTime DRAFTED = LocalTime.of(8, 30);

    public LocalDate day(YearMonth month) {
        LocalDate named = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
        List<LocalDate> rest = calendar.workdays(named, month.atEndOfMonth());
        return rest.isEmpty() ? calendar.before(named, 1) : rest.get(0);
    }

    Instant meets(YearMonth month) {
        return OwnSlots.at(day(month), time);
    }

    /** A series that begins after the moment drafts at once. */
    Instant agenda(YearMonth month, Instant begun) {
        Instant planned = OwnSlots.at(calendar.before(day(month), WORKDAYS_BEFORE), DRAFTED);
        return planned.isBefore(begun) ? begun : planned;
    }

    /** The months whose meeting falls into the time. */
    List<YearMonth> months(Instant from, Instant until) {
        return Stream.iterate(YearMonth.from(OwnSlots.dayOf(from)), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(OwnSlots.dayOf(until))))
                .filter(month -> !meets(month).isBefore(from) && meets(month).isBefore(until))
                .toList();
    }

    /** The months whose agenda falls due in the time, whenever they meet. */
    List<YearMonth> agendas(Instant from, Instant until) {
        return Stream.iterate(YearMonth.from(OwnSlots.dayOf(from)), month -> month.plusMonths(1))
                .takeWhile(month ->
                        !month.isAfter(YearMonth.from(OwnSlots.dayOf(until)).plusMonths(1)))
                .filter(month -> !meets(month).isBefore(from))
                .filter(month -> !agenda(month, from).isAfter(until))
                .toList();
    }
}
