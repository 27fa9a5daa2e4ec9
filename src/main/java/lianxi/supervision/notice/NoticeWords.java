package lianxi.supervision.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import lianxi.document.DocumentNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for notices, whatever the reader's language. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    String fullDay(LocalDate day) {
        return text(
                "supervision.notice.print.full-day",
                number(day.getYear()),
                number(day.getMonthValue()),
                number(day.getDayOfMonth()));
    }

    /** 3月14日, with the year when it is not the given one. */
    String day(LocalDate day, int year) {
        return day.getYear() == year
                ? text("supervision.notice.print.day", number(day.getMonthValue()), number(day.getDayOfMonth()))
                : fullDay(day);
    }

    String listed(Collection<String> names) {
        return String.join(text("supervision.notice.print.comma"), names);
    }

    String numbered(DocumentNumber number) {
        return text(number.series().numberKey(), number.arguments());
    }

    /** The words that follow bring their own full stop. */
    String withoutStop(String text) {
        String stop = text("supervision.notice.print.stop");
        return text.endsWith(stop) ? text.substring(0, text.length() - stop.length()) : text;
    }

    /** As text: grouping would turn 1234 into 1,234. */
    static String number(long number) {
        return Long.toString(number);
    }
}
