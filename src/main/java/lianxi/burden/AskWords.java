package lianxi.burden;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words in which offices ask (公文用语), read once from {@code ask-words.properties}. */
final class AskWords {

    private static final Properties WORDS = read();
    private static final String DIGITS = WORDS.getProperty("digits");
    private static final String TEN = WORDS.getProperty("ten");

    /** When something is wanted. */
    static final Pattern DEADLINE = Pattern.compile(WORDS.getProperty("deadline"));

    /** What says nothing of what is wanted. */
    static final Pattern FILLER = Pattern.compile(WORDS.getProperty("filler"));

    /** A number and what it counts. */
    static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,6}|[" + DIGITS + TEN + "]{1,3})(" + WORDS.getProperty("counter") + ")");

    /** The name of a township or village. */
    static final Pattern PLACE = Pattern.compile(WORDS.getProperty("place"));

    private AskWords() {}

    /** The value of digits, or of Chinese numerals up to ninety-nine. */
    static int number(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int ten = numeral.indexOf(TEN);
        if (ten < 0) {
            return digits(numeral);
        }
        int tens = ten == 0 ? 1 : digits(numeral.substring(0, ten));
        return 10 * tens + digits(numeral.substring(ten + 1).replace(TEN, ""));
    }

    private static int digits(String numeral) {
        return numeral.chars().reduce(0, (value, digit) -> 10 * value + DIGITS.indexOf(digit));
    }

    private static Properties read() {
        try (Reader file = new InputStreamReader(
                AskWords.class.getResourceAsStream("ask-words.properties"), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
