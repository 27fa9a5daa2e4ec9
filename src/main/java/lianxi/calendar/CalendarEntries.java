package lianxi.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what lies on the days of a person's calendar (日程) from all modules. */
@Component
@Transactional(readOnly = true)
public class CalendarEntries {

    private static final Comparator<CalendarEntry> BY_TIME = Comparator.comparing(CalendarEntry::day)
            .thenComparing(CalendarEntry::at, Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder()))
            .thenComparing(CalendarEntry::subject);

    private final List<CalendarEntrySource> sources;

    CalendarEntries(List<CalendarEntrySource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** From the first day to the last, by day and hour; what fills a day comes first. */
    public List<CalendarEntry> of(Actor actor, LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.entries(actor, from, to).stream())
                .sorted(BY_TIME)
                .toList();
    }
}
