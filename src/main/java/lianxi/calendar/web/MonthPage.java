package lianxi.calendar.web;

import java.time.YearMonth;
import java.util.List;
import lianxi.calendar.CalendarEntry;

/** What lies on the days of a month (日程), with the months beside it. */
record MonthPage(YearMonth month, List<CalendarEntry> entries) {

    public int year() {
        return month.getYear();
    }

    public int number() {
        return month.getMonthValue();
    }

    public String previous() {
        return month.minusMonths(1).toString();
    }

    public String next() {
        return month.plusMonths(1).toString();
    }
}
