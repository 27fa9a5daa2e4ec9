package lianxi.supervision.inspection;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded fact of a line as it was (当日情况): a sentence's key with its dates, numbers and words, which {@link CheckWords}
 * puts into the reader's language.
 *
 * @param args dates as 2017-01-31, whole numbers as they are counted, message keys with a leading {@value #KEY}, all else as it stands
 */
public record CheckFact(String key, List<String> args) {

    static final String KEY = "#";

    public CheckFact {
        args = List.copyOf(args);
    }

    static CheckFact of(String key, @Nullable Object... args) {
        return new CheckFact(
                key,
                Arrays.stream(args)
                        .map(arg -> arg == null ? "" : arg.toString())
                        .toList());
    }

    /** An argument that is a word of the bundles. */
    static String word(String messageKey) {
        return KEY + messageKey;
    }
}
