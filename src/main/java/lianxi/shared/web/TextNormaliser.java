package lianxi.shared.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Cleans what people type or paste (也从 Word): one form of each character, no invisible ones, line ends as LF. */
public final class TextNormaliser {

    private TextNormaliser() {}

    /** The text without leading and trailing blanks; null stays null. */
    @Nullable
    public static String clean(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(kept, point));
        return withoutTrailingBlanks(kept.toString()).strip();
    }

    /** The same on one line, for names and titles that go into heads of mails and documents. */
    @Nullable
    public static String oneLine(@Nullable String raw) {
        String text = clean(raw);
        return text == null ? null : text.replaceAll("\\s*\n\\s*", " ");
    }

    private static void append(StringBuilder kept, int point) {
        switch (point) {
            case '\n', '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> kept.append('\n');
            case '\t', 0xA0, 0x202F, 0x2007 -> kept.append(' ');
            // Bullets of Word's symbol fonts arrive as private-use characters.
            case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF06C, 0xF06E, 0xF075, 0xF076 -> kept.append('·');
            default -> {
                if (!isInvisible(point)) {
                    kept.appendCodePoint(point);
                }
            }
        }
    }

    /** Control, zero-width and direction characters, halves of surrogate pairs, non-characters. */
    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || point == 0xFFFC
                || point == 0x2800
                || point == 0x3164
                || (point & 0xFFFE) == 0xFFFE;
    }

    private static String withoutTrailingBlanks(String text) {
        return text.replaceAll("[ \\u3000]+(?=\n)", "");
    }

    /** Full-width digits, signs and letters as their half-width ones, for dates and numbers. */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints().forEach(point -> half.appendCodePoint(halfWidth(point)));
        return half.toString();
    }

    private static int halfWidth(int point) {
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return point - 0xFEE0;
        }
        return switch (point) {
            case 0x3000 -> ' ';
            case 0x3002 -> '.';
            case 0x2212, 0x2013, 0x2014 -> '-';
            default -> point;
        };
    }
}
