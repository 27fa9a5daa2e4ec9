package lianxi.task.order;

import java.time.LocalDate;
import java.util.Locale;
import lianxi.document.DocumentNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for urgings and 督办单, whatever the reader's language. */
@Component
class OrderWords {

    private final MessageSource messages;

    OrderWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    String fullDay(LocalDate day) {
        return text(
                "task.print.full-day", number(day.getYear()), number(day.getMonthValue()), number(day.getDayOfMonth()));
    }

    /** 3月14日, with the year when it is not the given one. */
    String day(LocalDate day, int year) {
        return day.getYear() == year
                ? text("task.print.day", number(day.getMonthValue()), number(day.getDayOfMonth()))
                : fullDay(day);
    }

    String numbered(DocumentNumber number) {
        return text(number.series().numberKey(), number.arguments());
    }

    static String number(int number) {
        return Integer.toString(number);
    }
}
