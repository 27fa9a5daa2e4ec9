package lianxi.access;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import lianxi.shared.RefusedException;

/** A login name (登录名): unique whatever the case and width it is typed in. */
record LoginName(String typed) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    /** A name that may be given to a new account. */
    static LoginName valid(String typed) {
        LoginName name = new LoginName(typed.strip());
        if (!ALLOWED.matcher(name.key()).matches()) {
            throw new RefusedException("login", "access.login.invalid");
        }
        return name;
    }

    String key() {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Stands for the name where the typed text must not be kept. */
    String digest() {
        return HexFormat.of().formatHex(Digests.sha256("login\n" + key()), 0, 16);
    }
}
