package lianxi.supervision.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lianxi.shared.web.Option;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.draw.DrawState;
import lianxi.supervision.draw.DrawSubject;
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

    /** Of a filter. */
    String word(Enum<?> value, Locale locale) {
        return text(
                switch (value) {
                    case DrawState state -> state.messageKey();
                    case DrawSubject subject -> subject.messageKey();
                    case CheckMatter matter -> matter.messageKey();
                    default -> throw new IllegalArgumentException(value.name());
                },
                locale);
    }
}
