package lianxi.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import lianxi.shared.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts texts into words, dates included, in a given language whatever the language of the current request. */
@Component
public class Words {

    private final MessageSource messages;
    private final Dates dates;

    Words(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** One line, whatever a name in it holds: a title is also the subject of a mail. */
    String title(Message message, Locale language) {
        return in(language, message.title()).replaceAll("\\s*\\R\\s*", " ").strip();
    }

    String body(Message message, Locale language) {
        return message.lines().stream().map(line -> in(language, line)).collect(Collectors.joining("\n"));
    }

    public String in(Locale language, Text text) {
        LocaleContext outer = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return word(text, language);
        } finally {
            LocaleContextHolder.setLocaleContext(outer);
        }
    }

    private String word(Text text, Locale language) {
        Object[] args = text.args().stream().map(arg -> argument(arg, language)).toArray();
        return messages.getMessage(text.key(), args, language);
    }

    private Object argument(Object arg, Locale language) {
        if (arg instanceof Text inner) {
            return word(inner, language);
        }
        if (arg instanceof LocalDate day) {
            return dates.day(day);
        }
        if (arg instanceof ZonedDateTime moment) {
            return dates.moment(moment);
        }
        return arg instanceof Instant moment ? dates.moment(moment) : arg;
    }
}
