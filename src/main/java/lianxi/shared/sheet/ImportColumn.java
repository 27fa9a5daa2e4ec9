package lianxi.shared.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxi.shared.RefusedException;
import lianxi.shared.web.LocalDateFormatter;
import lianxi.shared.web.NumberFormatter;
import lianxi.shared.web.TextNormaliser;

/**
 * One column of an import (导入列), described once: it names the template's head, fills its drop-down, reads its cells and
 * says what is wrong with them. Messages: {@code <titleKey>} as in the list's export, {@code <titleKey>.help} and
 * {@code <titleKey>.example} if there is something to say.
 *
 * @param field the word by which services refuse it ({@code RefusedException.field()})
 * @param values what the drop-down offers; empty without one
 * @param several whether a cell may hold more than one of the values
 * @param <V> what a cell says
 */
public record ImportColumn<V>(
        String field, String titleKey, boolean required, List<String> values, boolean several, CellParser<V> parser) {

    /** The head under which a list exports its things' numbers. */
    public static final String ID_TITLE = "shared.import.id";
    /** The head under which a list exports its things' versions. */
    public static final String VERSION_TITLE = "shared.import.version";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;/\u3001\uff0c\uff1b]+");
    private static final LocalDateFormatter DAYS = new LocalDateFormatter();
    private static final NumberFormatter<BigDecimal> NUMBERS = new NumberFormatter<>(Function.identity());
    private static final Pattern NUMBER_OF_THING = Pattern.compile("\\d{1,15}");

    /** A cell read by the module itself. */
    public static <V> ImportColumn<V> of(String field, String titleKey, CellParser<V> parser) {
        return new ImportColumn<>(field, titleKey, false, List.of(), false, parser);
    }

    /** A line of text. */
    public static ImportColumn<String> line(String field, String titleKey, int longest) {
        return of(field, titleKey, text -> within(TextNormaliser.oneLine(text), longest));
    }

    /** A text with its line breaks. */
    public static ImportColumn<String> text(String field, String titleKey, int longest) {
        return of(field, titleKey, text -> within(text, longest));
    }

    /** A day as offices write it: 2017-03-01, 2017/3/1, 2017年3月1日, 20170301, also in full width. */
    public static ImportColumn<LocalDate> day(String field, String titleKey) {
        return of(field, titleKey, ImportColumn::dayOf);
    }

    /** A number, also in full width and with thousands separators. */
    public static ImportColumn<BigDecimal> number(String field, String titleKey) {
        return of(field, titleKey, ImportColumn::numberOf);
    }

    /** A whole number above zero. */
    public static ImportColumn<Integer> whole(String field, String titleKey) {
        return of(field, titleKey, ImportColumn::wholeOf);
    }

    /** The number of a thing (编号) as its list exports it; a row without one is new. */
    public static ImportColumn<Long> id() {
        return of(ID, ID_TITLE, ImportColumn::idOf);
    }

    /** The version (版本) that was exported: a thing that has changed since is not overwritten. */
    public static ImportColumn<Long> version() {
        return of(VERSION, VERSION_TITLE, ImportColumn::idOf);
    }

    /** One of the given words; width, blanks and case do not matter. */
    public static <V> ImportColumn<V> oneOf(String field, String titleKey, Map<String, V> words) {
        Map<String, V> known = plain(words);
        return new ImportColumn<>(
                field, titleKey, false, List.copyOf(words.keySet()), false, text -> found(known, text));
    }

    /** Some of the given words, separated by 、 or a comma. */
    public static <V> ImportColumn<List<V>> someOf(String field, String titleKey, Map<String, V> words) {
        Map<String, V> known = plain(words);
        return new ImportColumn<>(field, titleKey, false, List.copyOf(words.keySet()), true, text -> {
            List<V> all = new ArrayList<>();
            for (String word : SEPARATORS.split(text.strip())) {
                V one = found(known, word);
                if (!all.contains(one)) {
                    all.add(one);
                }
            }
            return List.copyOf(all);
        });
    }

    /** The same column, to be filled in every row. */
    public ImportColumn<V> mandatory() {
        return new ImportColumn<>(field, titleKey, true, values, several, parser);
    }

    /** The same column whose drop-down shows these only: cells may also say short names and former ones. */
    public ImportColumn<V> offering(Collection<String> dropDown) {
        return new ImportColumn<>(field, titleKey, required, List.copyOf(dropDown), several, parser);
    }

    /** Whether people fill it in; numbers and versions come from an export only. */
    public boolean isInTemplate() {
        return !isId() && !field.equals(VERSION);
    }

    boolean isId() {
        return field.equals(ID);
    }

    public boolean hasDropDown() {
        return !values.isEmpty() && !several;
    }

    /** A word without what typing adds to it: width, blanks, case, the star of a required column. */
    static String plain(String word) {
        return TextNormaliser.halfWidth(word).replaceAll("[\\s*]", "").toLowerCase(Locale.ROOT);
    }

    private static <V> Map<String, V> plain(Map<String, V> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(entry -> plain(entry.getKey()), Map.Entry::getValue, (first, next) -> first));
    }

    private static <V> V found(Map<String, V> known, String word) {
        V value = known.get(plain(word));
        if (value == null) {
            throw new RefusedException(null, "shared.import.fault.unknown", word);
        }
        return value;
    }

    private static String within(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RefusedException(null, "shared.import.fault.long", longest);
        }
        return text;
    }

    private static LocalDate dayOf(String text) {
        try {
            return DAYS.parse(text, Locale.ROOT);
        } catch (IllegalArgumentException noDay) {
            throw new RefusedException(null, "shared.import.fault.day", text);
        }
    }

    private static BigDecimal numberOf(String text) {
        try {
            return NUMBERS.parse(text, Locale.ROOT);
        } catch (IllegalArgumentException noNumber) {
            throw new RefusedException(null, "shared.import.fault.number", text);
        }
    }

    private static int wholeOf(String text) {
        BigDecimal number = numberOf(text).stripTrailingZeros();
        if (number.signum() <= 0 || number.scale() > 0 || number.precision() - number.scale() > 9) {
            throw new RefusedException(null, "shared.import.fault.whole", text);
        }
        return number.intValueExact();
    }

    private static long idOf(String text) {
        String half = TextNormaliser.halfWidth(text).strip();
        if (!NUMBER_OF_THING.matcher(half).matches()) {
            throw new RefusedException(null, "shared.import.fault.id", text);
        }
        return Long.parseLong(half);
    }
}
