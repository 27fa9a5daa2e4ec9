package lianxi.calendar;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Actor;

/** Tells what of a module's things lies on the days of a person's calendar (日程); implemented as a bean by each such module. */
public interface CalendarEntrySource {

    /** What the actor may read and has a part in, from the first day to the last; one query. */
    List<CalendarEntry> entries(Actor actor, LocalDate from, LocalDate to);
}
