package lianxi.shared.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Columns whose cells hold words of our own (状态、级别 …): understood in both languages, offered in the importer's. */
@Component
public class ImportTerms {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    ImportTerms(MessageSource messages) {
        this.messages = messages;
    }

    /** @param wordKey the message key of a value's word */
    public <V> ImportColumn<V> oneOf(String field, String titleKey, List<V> values, Function<V, String> wordKey) {
        Map<String, V> words = new LinkedHashMap<>();
        for (V value : values) {
            LANGUAGES.forEach(language -> words.putIfAbsent(text(wordKey.apply(value), language), value));
        }
        Locale own = LocaleContextHolder.getLocale();
        return ImportColumn.oneOf(field, titleKey, words)
                .offering(values.stream()
                        .map(value -> text(wordKey.apply(value), own))
                        .toList());
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
