package lianxi.burden;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ask is about, read from its title (要求事项): the words that every such title has are left out, so that two titles
 * are alike when their subjects are. Numbered things (一号项目, 2月份) and
 * townships differ when their numbers and names do; a deadline makes no other ask.
 */
final class AskTitle {

    /** Half of what both are about must be the same. */
    private static final double ALIKE = 0.5;

    /** A short subject inside a longer one, from this many pairs of characters on. */
    private static final int TELLING = 3;

    private static final double INSIDE = 0.9;

    private static final Pattern NOT_TEXT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String whole;
    private final Set<String> pairs;
    private final Map<String, Set<String>> marks;

    private AskTitle(String whole, Set<String> pairs, Map<String, Set<String>> marks) {
        this.whole = whole;
        this.pairs = pairs;
        this.marks = marks;
    }

    static AskTitle of(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String undated =
                AskWords.DEADLINE.matcher(folded.replaceAll("\\s+", "")).replaceAll("");
        Map<String, Set<String>> marks = new HashMap<>();
        String plain = NOT_TEXT.matcher(takeNumbers(undated, marks)).replaceAll("");
        AskWords.PLACE
                .matcher(plain)
                .results()
                .forEach(place ->
                        marks.computeIfAbsent("", places -> new HashSet<>()).add(place.group()));
        return new AskTitle(plain, pairs(AskWords.FILLER.matcher(plain).replaceAll("")), marks);
    }

    /** Whether who is asked the one is asked the other again. */
    boolean repeats(AskTitle other) {
        if (disagree(marks, other.marks)) {
            return false;
        }
        if (pairs.isEmpty() || other.pairs.isEmpty()) {
            return whole.equals(other.whole) && marks.equals(other.marks);
        }
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(other.pairs);
        double alike = 2.0 * common.size() / (pairs.size() + other.pairs.size());
        int smaller = Math.min(pairs.size(), other.pairs.size());
        return alike >= ALIKE || smaller >= TELLING && common.size() >= INSIDE * smaller;
    }

    /** Takes "一号", "2月" out of the text, each under its counter. */
    private static String takeNumbers(String text, Map<String, Set<String>> marks) {
        Matcher found = AskWords.NUMBERED.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            String number = String.valueOf(AskWords.number(found.group(1)));
            marks.computeIfAbsent(found.group(2), counter -> new HashSet<>()).add(number);
            found.appendReplacement(rest, "");
        }
        return found.appendTail(rest).toString();
    }

    /** Whether both name things of the same sort, and none the same one. */
    private static boolean disagree(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        return one.entrySet().stream().anyMatch(mark -> {
            Set<String> theirs = other.get(mark.getKey());
            return theirs != null && mark.getValue().stream().noneMatch(theirs::contains);
        });
    }

    private static Set<String> pairs(String text) {
        int[] characters = text.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }
}
