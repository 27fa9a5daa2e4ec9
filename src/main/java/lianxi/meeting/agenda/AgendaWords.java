package lianxi.meeting.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import lianxi.roster.RosterQueries;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for drafted items and the printed agenda, whatever the reader's language. */
@Component
class AgendaWords {

    private static final String PREFIX = "meeting.agenda.";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final RosterQueries roster;

    AgendaWords(MessageSource messages, RosterQueries roster) {
        this.messages = messages;
        this.roster = roster;
    }

    /** A text of this part of the module. */
    String draft(String key, Object... args) {
        return text(PREFIX + key, args);
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, strings(args), Locale.SIMPLIFIED_CHINESE);
    }

    String fullDay(LocalDate day) {
        return draft("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 2017年1月9日8时30分 */
    String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, BusinessClock.ZONE);
        return draft("moment", fullDay(local.toLocalDate()), MINUTE.format(local));
    }

    /** 周一 */
    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }

    /** Who reports: the unit, or the office where no unit does. */
    String reporter(@Nullable UnitId unit) {
        return unit == null ? draft("office") : roster.unit(unit).shortName();
    }

    /** Cut to what the field holds. */
    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }

    /** Numbers as written in official texts: no separators. */
    private static Object[] strings(Object... args) {
        Object[] texts = new Object[args.length];
        for (int at = 0; at < args.length; at++) {
            texts[at] = String.valueOf(args[at]);
        }
        return texts;
    }
}
