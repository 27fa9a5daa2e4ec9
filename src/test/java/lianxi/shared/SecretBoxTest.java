package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String PLACE = "roster_person/17/phone";

    @TempDir
    private Path data;

    @Test
    void opensOnlyWhereItWasSealed() {
        SecretBox box = box("");
        byte[] sealed = box.seal("13900000001", PLACE);
        assertThat(box.open(sealed, PLACE)).contains("13900000001");
        assertThat(box.open(sealed, "roster_person/18/phone")).isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1390000");
        assertThat(box.seal("13900000001", PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void aChangedByteDoesNotOpen() {
        SecretBox box = box("");
        byte[] sealed = box.seal("13900000001", PLACE);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(box.open(changed, PLACE)).as("byte %d", at).isEmpty();
        }
        assertThat(box.open(new byte[0], PLACE)).isEmpty();
    }

    @Test
    void keyFileIsTheOwnersAloneAndFoundAgain() throws Exception {
        byte[] sealed = box("").seal("13900000001", PLACE);
        Path file = data.resolve("keys/secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
        assertThat(box("").open(sealed, PLACE)).contains("13900000001");
    }

    @Test
    void aNewerKeySealsAndTheOlderStillOpens() {
        String first = key(1);
        byte[] old = box("1:" + first).seal("13900000001", PLACE);
        SecretBox both = box("1:" + first + ",2:" + key(2));
        assertThat(both.open(old, PLACE)).contains("13900000001");
        assertThat(both.isOutdated(old)).isTrue();
        assertThat(both.isOutdated(both.seal("x", PLACE))).isFalse();
        assertThat(box("2:" + key(2)).open(old, PLACE)).isEmpty();
    }

    @Test
    void aWrongKeyIsRefusedWithoutPrintingIt() {
        assertThatThrownBy(() -> box("1:c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hv");
    }

    private SecretBox box(String given) {
        return new SecretBox(new SecretKeys(new ProductProperties(data, null), given));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(key);
    }
}
