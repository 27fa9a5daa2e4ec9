package lianxi.onboarding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import lianxi.access.Actors;
import lianxi.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time link (首次设置链接) that lets whoever reads the server's log set the product up while it has no account.
 * Only a hash of its token is kept; each start makes a new one and ends those before it.
 */
@Component
@Transactional
class SetUpLinks {

    static final Duration VALID = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Actors accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetUpLinks(JdbcClient jdbc, Actors accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether nobody has an account yet, so that only a link leads in. */
    @Transactional(readOnly = true)
    boolean areNeeded() {
        return !accounts.areThere();
    }

    /** Makes a new link's token. */
    String issue() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from onboarding_setup_link where used_at is null").update();
        jdbc.sql("insert into onboarding_setup_link (token_hash, created_at, expires_at) values (?, ?, ?)")
                .params(hash(token), now, now.plus(VALID))
                .update();
        return token;
    }

    /** Whether it is the latest link's token, still unused and in time. */
    @Transactional(readOnly = true)
    boolean isOpen(String token) {
        return jdbc.sql("""
                                select exists (select 1 from onboarding_setup_link
                                               where token_hash = ? and used_at is null and expires_at > ?)""")
                .params(hash(token), OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up in the caller's transaction; of two at once the second finds it used. */
    @Transactional(propagation = Propagation.MANDATORY)
    void use(String token) {
        int used = jdbc.sql("""
                        update onboarding_setup_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now""")
                .param("now", OffsetDateTime.now(clock))
                .param("hash", hash(token))
                .update();
        if (used == 0 || !areNeeded()) {
            throw new NotFoundException();
        }
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
