package lianxi.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes, compares and invents passwords. */
@Component
class Passwords {

    private static final String CURRENT = "bcrypt-hmac384";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int SLIP_LENGTH = 16;
    /** bcrypt knows no lower one. */
    private static final int LEAST_COST = 4;
    /** Salt and digest in bcrypt's letters, of no password: to find that out costs what any password costs. */
    private static final String NOBODYS = "NobodysSaltIsNoSecret" + "NobodysDigestIsAPasswordOfNone..";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final PasswordEncoder quick;
    private final String nobodys;

    Passwords(HashCost cost) {
        encoder = encoder(cost.log2());
        quick = encoder(LEAST_COST);
        nobodys = "{%s}$2a$%02d$%s".formatted(CURRENT, cost.log2(), NOBODYS);
    }

    private static PasswordEncoder encoder(int cost) {
        return new DelegatingPasswordEncoder(
                CURRENT, Map.of(CURRENT, new LongBcrypt(cost), "bcrypt", new BCryptPasswordEncoder()));
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /**
     * The hash of a password that {@link #random()} gave: nobody finds 92 bits by trying, so it is hashed at the least cost. Its
     * first login gives it the usual hash.
     */
    String hashRandom(String password) {
        return quick.encode(password);
    }

    /** Compares; without an account the same work is done, so that its time tells nothing. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? nobodys : hash);
        return hash != null && same;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** 16 random letters and digits without the ones that look alike; all three classes occur. */
    String random() {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < SLIP_LENGTH; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (text.chars().anyMatch(Character::isDigit)
                    && text.chars().anyMatch(Character::isUpperCase)
                    && text.chars().anyMatch(Character::isLowerCase)) {
                return text.toString();
            }
        }
    }

    /** A new security stamp of an account. */
    String stamp() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
