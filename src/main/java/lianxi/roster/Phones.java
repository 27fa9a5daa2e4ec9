package lianxi.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.shared.RefusedException;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Phone numbers as stored, masked and shown. */
public final class Phones {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0\\d{2,3})?(\\d{7,8})");

    private Phones() {}

    /** The bare number of what was typed: full width, blanks, +86 and dashes taken away; empty for nothing. */
    public static String clean(@Nullable String raw) {
        String typed = raw == null ? "" : TextNormaliser.halfWidth(TextNormaliser.oneLine(raw));
        String digits = typed.replaceAll("[\\s()-]", "").replaceFirst("^(\\+|00)86(?=1|0)", "");
        if (digits.isEmpty()) {
            return "";
        }
        if (MOBILE.matcher(digits).matches()) {
            return digits;
        }
        Matcher landline = LANDLINE.matcher(digits);
        if (!landline.matches()) {
            throw new RefusedException("phone", "roster.error.phone");
        }
        return landline.group(1) == null ? digits : landline.group(1) + "-" + landline.group(2);
    }

    /** 138****8000; a landline keeps its area code and last two digits. */
    public static String masked(String number) {
        if (number.isEmpty()) {
            return "";
        }
        if (MOBILE.matcher(number).matches()) {
            return number.substring(0, 3) + "****" + number.substring(7);
        }
        int dash = number.indexOf('-');
        return number.substring(0, dash + 1) + "****" + number.substring(number.length() - 2);
    }

    /** 139-0000-0001. */
    public static String spaced(String number) {
        return MOBILE.matcher(number).matches()
                ? number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7)
                : number;
    }
}
