package lianxi.supervision.measure;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for drafted and printed talks and proposals, whatever the reader's language. */
@Component
class MeasureWords {

    private static final String PREFIX = "supervision.measure.";

    /** 一二三四五六七八九十, the digits of headings. */
    private static final String DIGITS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private final MessageSource messages;

    MeasureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of this part of the module. */
    String draft(String key, Object... args) {
        return text(PREFIX + key, args);
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, strings(args), Locale.SIMPLIFIED_CHINESE);
    }

    String day(LocalDate day) {
        return draft("print.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 一、 to 十、 */
    static String ordinal(int number) {
        return DIGITS.substring(number - 1, number);
    }

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
