package lianxi.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pieces of SQL in which a week's report is named and dated (周报要求的写法); weeks are asked for by the column given. */
@Component
class WeeklyAskWords {

    /** As other asks' titles are, so that they can be compared. */
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    /** How many weeks around today are looked at for slots that are not on their Friday. */
    private static final int WEEKS = 60;

    private final MessageSource messages;
    private final Weeks weeks;

    WeeklyAskWords(MessageSource messages, Weeks weeks) {
        this.messages = messages;
        this.weeks = weeks;
    }

    /** As '1月27日信息周报'. */
    String title(String key, String week) {
        String mark = "\u0000";
        String[] parts = messages.getMessage(key, new Object[] {mark}, OFFICIAL).split(mark, -1);
        String day = messages.getMessage("weekly.ask.day", null, OFFICIAL);
        return literal(parts[0]) + " || to_char(" + week + ", " + literal(day) + ") || " + literal(parts[1]);
    }

    /** The slot's day: the week's Friday but for holidays. */
    String due(String week) {
        List<String> moved = around(weeks.thisWeek())
                .flatMap(one -> one
                        .slotDay(weeks.calendar())
                        .filter(day -> !day.equals(one.friday()))
                        .map(day -> " when date '" + one.friday() + "' then date '" + day + "'")
                        .stream())
                .toList();
        return moved.isEmpty()
                ? week
                : moved.stream().collect(Collectors.joining("", "case " + week, " else " + week + " end"));
    }

    /** The first week whose report may still be owed: an older one is, until the next slot at the latest, no longer taken. */
    LocalDate owedFrom() {
        return weeks.latestDue().friday();
    }

    private static Stream<ReportWeek> around(ReportWeek week) {
        ReportWeek first = new ReportWeek(week.friday().minusWeeks(WEEKS));
        return Stream.iterate(first, ReportWeek::next).limit(2L * WEEKS);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
