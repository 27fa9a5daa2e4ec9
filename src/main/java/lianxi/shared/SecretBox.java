package lianxi.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be read from the database or a backup: phones, TOTP seeds. AES-256-GCM with the row as associated
 * data, so that a sealed value moved to another row does not open. Form: key version, nonce, ciphertext with tag.
 */
@Component
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a text for one place.
     *
     * @param place the row and column it belongs to, as "roster_person/17/phone"
     */
    public byte[] seal(String text, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte version = keys.current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, version, nonce, place);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(version)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens it; empty when its key is gone, or the bytes were changed or moved. */
    public Optional<String> open(byte[] box, String place) {
        ByteBuffer bytes = ByteBuffer.wrap(box);
        if (bytes.remaining() <= 1 + NONCE || !keys.has(bytes.get(0))) {
            return Optional.empty();
        }
        byte version = bytes.get();
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, version, nonce, place).doFinal(sealed);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Whether it was sealed with an older key and should be sealed anew when next written. */
    public boolean isOutdated(byte[] box) {
        return box.length > 0 && box[0] != keys.current();
    }

    private Cipher cipher(int mode, byte version, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.key(version), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
