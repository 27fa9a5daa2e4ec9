package lianxi.shared.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxi.shared.RefusedException;
import lianxi.shared.web.DayArgument;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The heads, helps and faults of imports in words. */
@Component
class RowWords {

    /** The column that a report adds, and that another upload of it passes over. */
    static final String RESULT = "shared.import.result";

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    RowWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, LocaleContextHolder.getLocale()));
    }

    /** Whether the head is this title in any language; the star of required columns, width and blanks do not matter. */
    boolean isTitled(String head, String titleKey) {
        return inAnyLanguage(titleKey).stream()
                .anyMatch(title -> ImportColumn.plain(title).equals(ImportColumn.plain(head)));
    }

    /** Whether the text is the column's example in any language. */
    boolean isExample(String text, ImportColumn<?> column) {
        return inAnyLanguage(column.titleKey() + ".example").contains(text);
    }

    boolean hasExample(ImportColumn<?> column) {
        return optional(column.titleKey() + ".example").isPresent();
    }

    RowFault fault(RefusedException refused, List<ImportColumn<?>> columns) {
        String text = text(refused.messageKey(), DayArgument.worded(refused.arguments()));
        return columns.stream()
                .filter(column -> column.field().equals(refused.field()))
                .findFirst()
                .map(column -> new RowFault(text(column.titleKey()), text))
                .orElse(new RowFault(null, text));
    }

    private List<String> inAnyLanguage(String key) {
        List<String> texts = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            String text = messages.getMessage(key, null, null, language);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
