package lianxi.supervision.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the values of a draw are called, for choices and chips. */
@Component
class DrawWords {

    private final MessageSource messages;

    DrawWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    <T> List<Option> options(T[] values, Function<T, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, text(key.apply(value), locale)))
                .toList();
    }
}
