package lianxi.document;

/** Chinese numbers of headings (层次序数): 一、二、三 … 九十九. */
public final class Ordinal {

    /** 一二三四五六七八九十. */
    private static final String DIGITS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private Ordinal() {}

    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("No heading is the " + number + "th");
        }
        String ones = digit(number % 10);
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : digit(number / 10)) + digit(10) + ones;
    }

    private static String digit(int value) {
        return value == 0 ? "" : DIGITS.substring(value - 1, value);
    }
}
