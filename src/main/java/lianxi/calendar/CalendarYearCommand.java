package lianxi.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * One year's holiday arrangement as it is to stand (年度节假日安排).
 *
 * @param reason why an existing year is replaced; blank for a new one
 * @param version of the year that is replaced, {@link #NEW} where none is loaded
 */
public record CalendarYearCommand(
        int year, String noticeNumber, LocalDate issuedOn, String reason, List<DaySpan> spans, int version) {

    public static final int NEW = 0;

    public CalendarYearCommand {
        spans = List.copyOf(spans);
    }

    HolidayNotice notice() {
        return new HolidayNotice(year, noticeNumber, issuedOn);
    }
}
