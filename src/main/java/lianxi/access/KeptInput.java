package lianxi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was posted after the session had ended, and gives it back to the same account after its next log-in. Forms
 * carry a mark of the account they were made for, so that nothing is kept for strangers and nobody gets another's text.
 */
@Component
public class KeptInput {

    /** How long it is kept. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    /** What a mere button sends. */
    private static final Set<String> BARE = Set.of("key", "version");

    private static final int LARGEST = 256 * 1024;
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptInput(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The mark that goes into each of the account's forms. */
    public String mark(CurrentAccount account) {
        return mark(account.id(), account.stamp());
    }

    /**
     * Keeps the fields of a form that bears an account's mark.
     *
     * @return the token that fetches them; empty if the mark is false, the form too large or a mere button
     */
    @Transactional
    public Optional<String> keep(@Nullable String mark, String path, Map<String, String[]> posted) {
        Map<String, String[]> typed = harmless(posted);
        Optional<AccountId> owner = owner(mark);
        if (owner.isEmpty() || typed.keySet().stream().allMatch(BARE::contains)) {
            return Optional.empty();
        }
        String fields = json.writeValueAsString(typed);
        if (fields.length() > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sweep();
        jdbc.sql(
                        "insert into access_kept_input (token_digest, account_id, path, fields, kept_at) values (?, ?, ?, cast(? as jsonb), ?)")
                .params(digest(token), owner.get().value(), path, fields, OffsetDateTime.now(clock))
                .update();
        return Optional.of(token);
    }

    /** What was kept under the token for this account. */
    @Transactional(readOnly = true)
    public Optional<Form> find(AccountId account, String token) {
        return jdbc.sql(
                        "select path, fields from access_kept_input where token_digest = ? and account_id = ? and kept_at > ?")
                .params(
                        digest(token),
                        account.value(),
                        OffsetDateTime.now(clock).minus(KEPT))
                .query((row, n) -> new Form(row.getString("path"), json.readValue(row.getString("fields"), FIELDS)))
                .optional();
    }

    /** Forgets what nobody has fetched in time. */
    @Transactional
    public void sweep() {
        jdbc.sql("delete from access_kept_input where kept_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private Optional<AccountId> owner(@Nullable String mark) {
        if (mark == null || !mark.matches("\\d{1,18}-[0-9a-f]{32}")) {
            return Optional.empty();
        }
        AccountId id = new AccountId(Long.parseLong(mark.substring(0, mark.indexOf('-'))));
        return jdbc.sql("select stamp from access_account where id = ? and enabled")
                .param(id.value())
                .query(String.class)
                .optional()
                .filter(stamp -> MessageDigest.isEqual(
                        mark(id, stamp).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8)))
                .map(stamp -> id);
    }

    private static String mark(AccountId id, String stamp) {
        return id + "-" + HexFormat.of().formatHex(Digests.hmac("HmacSHA256", stamp, "form of " + id), 0, 16);
    }

    private static Map<String, String[]> harmless(Map<String, String[]> posted) {
        Map<String, String[]> fields = new LinkedHashMap<>(posted);
        fields.keySet()
                .removeIf(name ->
                        name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password"));
        return fields;
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token));
    }

    /** A form's address and fields. */
    public record Form(String path, Map<String, List<String>> fields) {}
}
