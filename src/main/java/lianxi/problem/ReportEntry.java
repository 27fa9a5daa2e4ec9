package lianxi.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import lianxi.shared.UnitId;

/**
 * One line of the 问题 text of a unit's weekly report (周报问题条目).
 *
 * @param week the week's Friday
 */
public record ReportEntry(long report, UnitId unit, LocalDate week, String text) {

    /** A list's number or dot before a line: digits or 一 to 十 with a mark after them, circled numbers, dots. */
    private static final Pattern NUMBER = Pattern.compile("^(?:[(\uff08]?"
            + "[0-9\uff10-\uff19\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
            + "[)\uff09\u3001.\uff0e:\uff1a](?![0-9])|[\u2460-\u2473\u00b7\u2022*-])[\\s\u3000]*");

    /** Shorter lines say that there is none. */
    private static final int SHORTEST = 4;

    /** The lines of a report's text, without their numbers, each once; none of a text that says there is no problem. */
    public static List<String> lines(String problems) {
        return problems.lines()
                .map(ReportEntry::bare)
                .filter(line -> line.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    /** What makes two lines the same: their words, whatever their numbers and spaces. */
    public static String mark(String line) {
        byte[] words = bare(line).replaceAll("[\\s\u3000]+", "").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(words), 0, 16);
    }

    public String mark() {
        return mark(text);
    }

    /** Without the number that a list puts before it. */
    private static String bare(String line) {
        return NUMBER.matcher(line.strip()).replaceFirst("").strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
