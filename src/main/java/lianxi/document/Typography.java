package lianxi.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings typed text into the form that official documents are set in: full-width punctuation, half-width digits and letters. */
public final class Typography {

    /** 〓, what printers put where a character is missing. */
    private static final int MISSING = 0x3013;

    private static final int FULL_TO_HALF = 0xFEE0;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String HALF = ",;:?!()";
    private static final String FULL = "\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\uFF08\uFF09";
    private static final int FULL_STOP = 0x3002;
    private static final int OPENING_QUOTE = 0x201C;
    private static final int CLOSING_QUOTE = 0x201D;

    /** CJK radicals that NFKC leaves, each followed by the character a reader takes it for; text copied out of PDF has them. */
    private static final String RADICALS =
            "\u2E9F\u6BCD\u2EC1\u864E\u2EC4\u897F\u2EC5\u89C1\u2EC6\u89D2\u2EC9\u8D1D\u2ECB\u8F66"
                    + "\u2ED3\u957F\u2ED4\u95E8\u2ED8\u9752\u2ED9\u97E6\u2EDA\u9875\u2EDB\u98CE\u2EDC\u98DE\u2EDD\u98DF\u2EE2\u9A6C"
                    + "\u2EE4\u9B3C\u2EE5\u9C7C\u2EE6\u9E1F\u2EE8\u9EA6\u2EE9\u9EC4\u2EEC\u9F50\u2EEE\u9F7F\u2EF0\u9F99\u2EF3\u9F9F"
                    + "\u2EA0\u6C11\u2EAE\u7AF9\u2EB6\u7F8A";

    private Typography() {}

    /** The text as it is printed, in one line; {@code null} stays {@code null}. */
    public static String normalise(String typed) {
        if (typed == null) {
            return null;
        }
        String text = BLANKS.matcher(readable(typed)).replaceAll(" ").strip();
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        boolean quoteOpen = false;
        int before = 0;
        for (int i = 0; i < points.length; i++) {
            int after = i + 1 == points.length ? 0 : points[i + 1];
            int point = points[i];
            if (point == ' ' && (isChinese(before) || isChinese(after))) {
                continue;
            }
            if (point == '"' && (isChinese(before) || isChinese(after))) {
                before = quoteOpen ? CLOSING_QUOTE : OPENING_QUOTE;
                quoteOpen = !quoteOpen;
            } else {
                before = punctuation(before, point, after);
            }
            out.appendCodePoint(before);
        }
        return out.toString();
    }

    /** Punctuation belongs to Chinese text unless Latin letters or digits stand on both its sides, as in 9:30 or http://. */
    private static int punctuation(int before, int point, int after) {
        int index = HALF.indexOf(point);
        if (index >= 0 && (isChinese(before) || isChinese(after))) {
            return FULL.charAt(index);
        }
        if (point == '.' && isHan(before) && !isLatin(after)) {
            return FULL_STOP;
        }
        return point;
    }

    /** Without control, invisible and private characters; full-width digits and letters and Kangxi radicals as plain ones. */
    private static String readable(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                out.append(' ');
            } else if (isInvisible(point)) {
                return;
            } else if (isUnprintable(point)) {
                out.appendCodePoint(MISSING);
            } else if (isRadical(point)) {
                out.append(ideograph(point));
            } else if (isWideLatin(point)) {
                out.appendCodePoint(point - FULL_TO_HALF);
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static boolean isUnprintable(int point) {
        int type = Character.getType(point);
        return type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || point == 0xFFFD
                || (point & 0xFFFE) == 0xFFFE;
    }

    private static String ideograph(int radical) {
        int index = RADICALS.indexOf(radical);
        String plain = index >= 0
                ? RADICALS.substring(index + 1, index + 2)
                : Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC);
        return isRadical(plain.codePointAt(0)) ? Character.toString(MISSING) : plain;
    }

    private static boolean isWideLatin(int point) {
        return (point >= 0xFF10 && point <= 0xFF19)
                || (point >= 0xFF21 && point <= 0xFF3A)
                || (point >= 0xFF41 && point <= 0xFF5A);
    }

    private static boolean isRadical(int point) {
        return point >= 0x2E80 && point <= 0x2FDF;
    }

    private static boolean isChinese(int point) {
        return point > 0x2000;
    }

    private static boolean isHan(int point) {
        return Character.isIdeographic(point);
    }

    private static boolean isLatin(int point) {
        return point > ' ' && point < 0x7F;
    }
}
