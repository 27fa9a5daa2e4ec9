package lianxi.project.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;
import lianxi.shared.web.TextNormaliser;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a schedule's sheet: written in the reader's language, read in either. */
@Component
class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String title(SheetColumn column, Locale locale) {
        return text(column.messageKey(), locale);
    }

    Optional<SheetColumn> column(String title) {
        return Stream.of(SheetColumn.values())
                .filter(column -> means(column.messageKey(), title))
                .findFirst();
    }

    String unit(TimeLimit.Unit unit, Locale locale) {
        return text(unitKey(unit), locale);
    }

    /** As a sentence says it: "20 个工作日". */
    String days(Duration lasting, Locale locale) {
        return text("project.exchange.days." + lasting.unit(), locale, lasting.amount());
    }

    Optional<TimeLimit.Unit> unit(String word) {
        return Stream.of(TimeLimit.Unit.values())
                .filter(unit -> means(unitKey(unit), word))
                .findFirst();
    }

    private boolean means(String key, String word) {
        String bare = bare(word);
        return LANGUAGES.stream().anyMatch(language -> bare(text(key, language)).equals(bare));
    }

    private static String unitKey(TimeLimit.Unit unit) {
        return "project.exchange.unit." + unit;
    }

    private static String bare(String word) {
        return TextNormaliser.halfWidth(word).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
