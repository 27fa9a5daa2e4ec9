package lianxi.roster;

import java.util.regex.Pattern;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** A person's name exactly as written, rare characters included; never with the blank that print puts into it. */
public final class PersonNames {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Co}·•.’' -]+");

    private PersonNames() {}

    /** The name without blanks; those between Latin words stay, as one. */
    public static String clean(@Nullable String raw) {
        String name = Checks.required("name", raw, Checks.NAME * 2).replace('•', '·');
        boolean latin = LATIN.matcher(name).find();
        String tight = name.replaceAll("[\\s\\u3000]+", latin ? " " : "");
        if (tight.codePointCount(0, tight.length()) > Checks.NAME && !latin) {
            throw new RefusedException("name", "roster.error.too-long", Checks.NAME, tight.length());
        }
        if (!ALLOWED.matcher(tight).matches()) {
            throw new RefusedException("name", "roster.error.name");
        }
        return tight;
    }
}
