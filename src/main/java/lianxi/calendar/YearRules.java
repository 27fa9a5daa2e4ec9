package lianxi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.RefusedException;

/**
 * What a year's notice may say (录入规则): make-up days lie on weekends, no day stands twice, spans are of a sane length.
 * The days lie in the year, or in the December before it: the notice for 2019 begins with 2018-12-29 (worked) and
 * 2018-12-30 (off).
 */
final class YearRules {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    /** The longest that a notice has named so far are nine days (2026-02-15 to 02-23). */
    private static final int LONGEST = 15;

    private static final int LONGEST_NAME = 20;

    private final int year;
    private final Map<LocalDate, Integer> elsewhere;
    private final Map<LocalDate, Integer> seen = new HashMap<>();
    private final List<SpanFault> faults = new ArrayList<>();

    private YearRules(int year, Map<LocalDate, Integer> elsewhere) {
        this.year = year;
        this.elsewhere = elsewhere;
    }

    /**
     * Everything that is wrong, span by span.
     *
     * @param elsewhere days that another year's notice names already
     */
    static List<SpanFault> faults(int year, List<DaySpan> spans, Map<LocalDate, Integer> elsewhere) {
        YearRules rules = new YearRules(year, elsewhere);
        for (int index = 0; index < spans.size(); index++) {
            rules.check(index, spans.get(index));
        }
        return rules.faults;
    }

    /** The year is one that people live in; its notice is out, and came out in that year or the one before. */
    static void checkNotice(CalendarYearCommand command, LocalDate today) {
        if (command.year() < FIRST || command.year() > LAST) {
            throw new RefusedException("year", "calendar.year.fault.year", String.valueOf(FIRST), String.valueOf(LAST));
        }
        LocalDate issued = command.issuedOn();
        if (issued.isAfter(today) || issued.getYear() < command.year() - 1 || issued.getYear() > command.year()) {
            throw new RefusedException("issuedOn", "calendar.year.fault.issuedOn", String.valueOf(command.year()));
        }
        if (command.spans().stream().noneMatch(span -> span.kind() == DayKind.HOLIDAY)) {
            throw new RefusedException(null, "calendar.year.fault.empty");
        }
    }

    private void check(int index, DaySpan span) {
        if (span.name().isBlank()) {
            fault(index, "name", "name");
        } else if (span.name().length() > LONGEST_NAME || span.nameEn().length() > 2 * LONGEST_NAME) {
            fault(index, "name", "longName", LONGEST_NAME);
        }
        if (span.length() > LONGEST) {
            fault(index, "to", "long", span.length(), LONGEST);
        } else if (!isWithin(span.from())) {
            fault(index, "from", "outside", String.valueOf(year), String.valueOf(year - 1));
        } else if (!isWithin(span.to())) {
            fault(index, "to", "outside", String.valueOf(year), String.valueOf(year - 1));
        } else {
            span.dates().filter(day -> !isRight(index, span, day)).findFirst();
        }
    }

    /** Tells the first fault of a span only: the rest would follow from it. */
    private boolean isRight(int index, DaySpan span, LocalDate day) {
        if (span.kind() == DayKind.MAKE_UP_WORKDAY && !SpecialDay.isWeekend(day)) {
            fault(index, "from", "weekday", day);
            return false;
        }
        Integer other = seen.putIfAbsent(day, index);
        if (other != null) {
            fault(index, "from", "twice", day);
            return false;
        }
        if (elsewhere.containsKey(day)) {
            fault(index, "from", "elsewhere", day, String.valueOf(elsewhere.get(day)));
            return false;
        }
        return true;
    }

    private boolean isWithin(LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    }

    private void fault(int index, String field, String key, Object... arguments) {
        faults.add(SpanFault.of(index, field, key, arguments));
    }
}
