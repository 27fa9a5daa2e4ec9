package lianxi.meeting.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import lianxi.document.DocumentNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for minutes and reports, whatever the reader's language. */
@Component
class PaperWords {

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    String fullDay(LocalDate day) {
        return text(
                "meeting.paper.full-day",
                number(day.getYear()),
                number(day.getMonthValue()),
                number(day.getDayOfMonth()));
    }

    /** 3月14日, with the year when it is not the given one. */
    String day(LocalDate day, int year) {
        return day.getYear() == year
                ? text("meeting.paper.day", number(day.getMonthValue()), number(day.getDayOfMonth()))
                : fullDay(day);
    }

    /** 上午 or 下午. */
    String half(LocalTime at) {
        return text(at.getHour() < 12 ? "meeting.paper.morning" : "meeting.paper.afternoon");
    }

    String listed(List<String> names) {
        return String.join(text("meeting.paper.comma"), names);
    }

    String numbered(DocumentNumber number) {
        return text(number.series().numberKey(), number.arguments());
    }

    /** As text: grouping would turn 1234 into 1,234. */
    static String number(int number) {
        return Integer.toString(number);
    }
}
