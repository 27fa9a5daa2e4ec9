package lianxi.access;

import java.text.Normalizer;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt over an HMAC of the password: bcrypt alone reads 72 bytes, which is 24 Chinese characters. The fixed key keeps
 * digests leaked elsewhere from being tried here.
 */
final class LongBcrypt implements PasswordEncoder {

    private static final String DOMAIN = "lianxi.access.password";

    private final BCryptPasswordEncoder bcrypt;

    LongBcrypt(int log2) {
        bcrypt = new BCryptPasswordEncoder(log2);
    }

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return bcrypt.matches(shortened(password), hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    /** 64 characters of Base64, the same for the same text however an input method composed it. */
    private static String shortened(CharSequence password) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFC);
        return Base64.getEncoder().encodeToString(Digests.hmac("HmacSHA384", DOMAIN, text));
    }
}
