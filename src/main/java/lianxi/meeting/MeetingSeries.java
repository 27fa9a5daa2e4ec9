package lianxi.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;

/**
 * The regular meeting's series (例会制度): which months owe a meeting, when, and when its agenda is drafted.
 *
 * @param begunAt slots up to this moment are none of the series
 * @param rules in the order of their months, later ones of the same month last
 */
public record MeetingSeries(SeriesId id, String name, Instant begunAt, List<SeriesRule> rules) {

    private static final LocalTime DRAFTED_AT = LocalTime.of(8, 30);

    public MeetingSeries {
        rules = List.copyOf(rules);
    }

    /**
     * A month's meeting as the rule has it (会期).
     *
     * @param start the original slot
     * @param draftedAt when its agenda is due
     */
    public record Slot(YearMonth month, LocalDateTime start, Instant draftedAt, SeriesRule terms) {}

    /** The terms of a month; before the first rule's month there are none. */
    public Optional<SeriesRule> termsOf(YearMonth month) {
        return rules.stream()
                .filter(rule -> !rule.from().isAfter(month))
                .reduce((one, later) -> later.from().isBefore(one.from()) ? one : later);
    }

    /** The month's slot; a month whose slot lies before the series' start has none. */
    public Optional<Slot> slot(YearMonth month, WorkCalendar calendar) {
        return termsOf(month)
                .map(terms -> slot(month, terms, calendar))
                .filter(slot -> moment(slot.start()).isAfter(begunAt));
    }

    /** The slots of the months from one to another, both included. */
    public List<Slot> slots(YearMonth from, YearMonth to, WorkCalendar calendar) {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .flatMap(month -> slot(month, calendar).stream())
                .toList();
    }

    static Instant moment(LocalDateTime local) {
        return local.atZone(BusinessClock.ZONE).toInstant();
    }

    private Slot slot(YearMonth month, SeriesRule terms, WorkCalendar calendar) {
        LocalDate day = terms.rule().slot(month, calendar);
        Instant ruled = moment(MonthlyRule.draftDay(day, calendar).atTime(DRAFTED_AT));
        Instant known = terms.setAt().isAfter(begunAt) ? terms.setAt() : begunAt;
        return new Slot(month, day.atTime(terms.at()), ruled.isBefore(known) ? known : ruled, terms);
    }
}
