package lianxi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a write changed. Business values go in as digests only, so that the audit administrator sees that and
 * which field changed, never what it says; administrative values (a role, a setting) may go in plainly.
 */
public final class AuditFields {

    private final Map<String, List<String>> changes = new LinkedHashMap<>();

    private AuditFields() {}

    public static AuditFields none() {
        return new AuditFields();
    }

    public static AuditFields of(String field, @Nullable Object before, @Nullable Object after) {
        return none().changed(field, before, after);
    }

    /** A business field; left out when both values are equal. */
    public AuditFields changed(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            put(field, digest(before), digest(after));
        }
        return this;
    }

    /** An administrative field whose values may be read by the administrators; never a secret, a phone or a text. */
    public AuditFields plain(String field, @Nullable Object before, @Nullable Object after) {
        put(field, line(before), line(after));
        return this;
    }

    Map<String, List<String>> asMap() {
        return changes;
    }

    private void put(String field, @Nullable String before, @Nullable String after) {
        List<String> pair = new ArrayList<>(2);
        pair.add(before);
        pair.add(after);
        changes.put(field, pair);
    }

    @Nullable
    private static String line(@Nullable Object value) {
        return value == null ? null : value.toString().replaceAll("\\R", " ");
    }

    @Nullable
    private static String digest(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text), 0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
