package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The cadence of the supervision notice (《督查通报》定期出刊): one each month, of the month's last working day. */
public record OwnCadence(OwnCalendar calendar) {

    LocalDate day(YearMonth month) {
        return calendar.before(month.plusMonths(1).atDay(1), 1);
    }

    /** The months whose day lies between the two. */
    List<YearMonth> months(LocalDate first, LocalDate last) {
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(last)))
                .filter(month -> !day(month).isBefore(first) && !day(month).isAfter(last))
                .toList();
    }
}
