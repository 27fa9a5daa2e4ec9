package lianxi.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single years as they were loaded. */
@Component
@Transactional(readOnly = true)
public class CalendarYearQueries {

    private final CalendarYearTable table;

    CalendarYearQueries(CalendarYearTable table) {
        this.table = table;
    }

    public Optional<LoadedYear> year(int year) {
        return table.find(year);
    }

    /** What stood before the year was corrected, newest first, without its days. */
    public List<LoadedYear> past(int year) {
        return table.past(year);
    }
}
