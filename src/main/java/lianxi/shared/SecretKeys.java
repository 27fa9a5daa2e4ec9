package lianxi.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of {@link SecretBox}, outside database and jar: LIANXI_SECRET_KEY, else {@code keys/secret.key} in the data
 * folder, made at first use and readable by its owner only. Form: {@code version:base64} of 32 bytes, several separated
 * by comma or line; the highest version seals, the others only open.
 */
@Component
class SecretKeys {

    private static final int KEY_BYTES = 32;

    private final TreeMap<Byte, SecretKeySpec> keys;

    SecretKeys(ProductProperties properties, @Value("${LIANXI_SECRET_KEY:}") @Nullable String given) {
        boolean named = given != null && !given.isBlank();
        keys = parsed(named ? given : file(properties.dataDir().toAbsolutePath().resolve("keys")));
    }

    byte current() {
        return keys.lastKey();
    }

    boolean has(byte version) {
        return keys.containsKey(version);
    }

    SecretKeySpec key(byte version) {
        return keys.get(version);
    }

    /** What tells keys apart without telling the key. */
    Map<Byte, String> fingerprints() {
        Map<Byte, String> fingerprints = new TreeMap<>();
        keys.forEach((version, key) -> fingerprints.put(version, fingerprint(key)));
        return fingerprints;
    }

    private static String fingerprint(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal("lianxi fingerprint".getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TreeMap<Byte, SecretKeySpec> parsed(String text) {
        TreeMap<Byte, SecretKeySpec> keys = new TreeMap<>();
        for (String entry : text.strip().split("[,\\s]+")) {
            int colon = entry.indexOf(':');
            try {
                byte version = colon < 0 ? 1 : Byte.parseByte(entry.substring(0, colon));
                byte[] key = Base64.getDecoder().decode(entry.substring(colon + 1));
                if (version < 1 || key.length != KEY_BYTES || keys.containsKey(version)) {
                    throw new IllegalArgumentException();
                }
                keys.put(version, new SecretKeySpec(key, "AES"));
            } catch (IllegalArgumentException e) {
                // The cause would print the key.
                throw new IllegalStateException(
                        "LIANXI_SECRET_KEY or keys/secret.key: each key must be version:base64 of 32 bytes");
            }
        }
        return keys;
    }

    private static String file(Path folder) {
        Path file = folder.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or create " + file, e);
        }
    }

    /** Written aside and moved in place, so that a start cut short leaves no half a key. */
    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(folder, "secret", ".new", ownerOnly("rw-------"));
        Files.writeString(draft, "1:" + Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            // A second start was faster: its key counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
