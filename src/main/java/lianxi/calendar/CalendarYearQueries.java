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

    /** All versions of the year without their days, newest first: the one that stands, and what stood before it. One query. */
    public List<LoadedYear> versions(int year) {
        return table.versions(year);
    }
}
