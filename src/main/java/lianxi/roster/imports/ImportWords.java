package lianxi.roster.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.shared.RefusedException;
import lianxi.shared.web.TextNormaliser;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the words in a spreadsheet's cells and heads stand for, in either language. */
@Component
class ImportWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    ImportWords(MessageSource messages) {
        this.messages = messages;
    }

    Optional<ImportSheet> sheet(String title) {
        return find(title, List.of(ImportSheet.values()), ImportSheet::titleKey);
    }

    /** Which column of the file holds which of the template's. */
    Map<String, Integer> columns(ImportSheet sheet, List<String> head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < head.size(); at++) {
            Optional<String> column = find(head.get(at), sheet.columns(), sheet::columnKey);
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), at);
            }
        }
        return columns;
    }

    UnitKind kind(String word) {
        if (word.isBlank()) {
            return UnitKind.MEMBER;
        }
        return known("kind", word, List.of(UnitKind.values()), kind -> "roster.kind." + kind);
    }

    UnitRole unitRole(String word) {
        List<UnitRole> roles =
                Arrays.stream(UnitRole.values()).filter(UnitRole::isAssignable).toList();
        Optional<UnitRole> angle = find(word, roles, role -> "roster.import.also." + role);
        return angle.orElseGet(() -> known("role", word, roles, role -> "roster.role." + role));
    }

    Body body(String word) {
        List<Body> bodies = List.of(Body.values());
        Optional<Body> brief = find(word, bodies, body -> "roster.import.also." + body);
        return brief.orElseGet(() -> known("body", word, bodies, body -> "roster.body." + body));
    }

    PlaceRole placeRole(Body body, String word) {
        return known("role", word, body.roles(), role -> "roster.place." + body + "." + role);
    }

    boolean yes(String column, String word) {
        List<Boolean> answers = List.of(true, false);
        return !word.isBlank()
                && known(column, word, answers, answer -> answer ? "roster.import.yes" : "roster.import.no");
    }

    String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private <T> T known(String column, String word, List<T> values, Function<T, String> key) {
        return find(word, values, key)
                .orElseThrow(() -> new RefusedException(
                        column,
                        "roster.import.unknown-word",
                        word,
                        String.join(
                                " / ",
                                values.stream()
                                        .map(key)
                                        .map(this::inOwnLanguage)
                                        .toList())));
    }

    private String inOwnLanguage(String key) {
        return text(key, LocaleContextHolder.getLocale());
    }

    private <T> Optional<T> find(String word, List<T> values, Function<T, String> key) {
        String wanted = plain(word);
        return values.stream()
                .filter(value -> LANGUAGES.stream()
                        .anyMatch(language ->
                                plain(text(key.apply(value), language)).equals(wanted)))
                .findFirst();
    }

    /** Heads of required columns carry a star; width and blanks do not matter. */
    private static String plain(String word) {
        return TextNormaliser.halfWidth(word).replaceAll("[\\s*]", "").toLowerCase(Locale.ROOT);
    }
}
