package lianxi.supervision.conclusion;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official Chinese for drafts and prints, whatever the reader's language (督查结论用语). */
@Component
class ConclusionWords {

    private static final String DIGITS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private final MessageSource messages;

    ConclusionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of this part of the module. */
    String draft(String key, Object... args) {
        return text("supervision.conclusion.print." + key, args);
    }

    /** Numbers as written in official texts: no separators. */
    String text(String key, Object... args) {
        Object[] texts = new Object[args.length];
        for (int at = 0; at < args.length; at++) {
            texts[at] = String.valueOf(args[at]);
        }
        return messages.getMessage(key, texts, Locale.SIMPLIFIED_CHINESE);
    }

    /** 2017年2月8日 */
    String day(LocalDate day) {
        return draft("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 一、二、… for as many parts and findings as there will be. */
    static String ordinal(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10 - 1, number % 10);
        if (number < 10) {
            return ones;
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10 - 1, number / 10);
        return tens + DIGITS.substring(9) + ones;
    }
}
