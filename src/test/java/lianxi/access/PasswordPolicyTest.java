package lianxi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The password rules of GB/T 22239-2019 (dengbao) and ASVS 5.0, as security.md sums them up. */
class PasswordPolicyTest {

    private static final List<String> CONTEXT = List.of("linyeju", "示例联络员");

    private final PasswordPolicy policy = new PasswordPolicy();
    private final Passwords passwords = new Passwords(new HashCost());

    @ParameterizedTest
    @CsvSource({
        "DENGBAO, Kiesel-47-Ufer,                 ",
        "DENGBAO, 山高路远A1溪水长流日月明,            ",
        "DENGBAO, Kiesel-47-U,                    access.password.short",
        "DENGBAO, kieselufernebel,                access.password.classes",
        "DENGBAO, kiesel-ufer-nebel,              access.password.classes",
        "DENGBAO, Password2017!,                  access.password.common",
        "DENGBAO, P@ssw0rd123456,                 access.password.common",
        "DENGBAO, Qwerty-123456,                  access.password.common",
        "DENGBAO, Admin@123456789,                access.password.common",
        "DENGBAO, Linyeju-2017!,                  access.password.common",
        "DENGBAO, Ｌｉｎｙｅｊｕ-2017!,               access.password.common",
        "DENGBAO, 示例联络员-A2017!,                access.password.common",
        "DENGBAO, Aaaaaaaaaaa1!,                  access.password.common",
        "DENGBAO, 联席办公室Admin123,               access.password.common",
        "ASVS,    kieselufernebel,                ",
        "ASVS,    Kiesel-47-Ufer,                 access.password.short",
        "ASVS,    aaaaaaaaaaaaaaa,                access.password.common",
    })
    void weakPasswordsAreRefused(PasswordProfile profile, String password, String refusal) {
        if (refusal == null) {
            assertThatCode(() -> policy.check(profile, "newPassword", password, CONTEXT))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> policy.check(profile, "newPassword", password, CONTEXT))
                    .hasMessage(refusal);
        }
    }

    @Test
    void sixtyFourChineseCharactersCountToTheLast() {
        String start = "山高水长日月星辰风云雷电江河湖海".repeat(4).substring(0, 63);
        String hash = passwords.hash(start + "春");
        assertThat(passwords.matches(start + "春", hash)).isTrue();
        assertThat(passwords.matches(start + "秋", hash)).isFalse();
        assertThatCode(() -> policy.check(PasswordProfile.DENGBAO, "newPassword", "A1" + start, CONTEXT))
                .doesNotThrowAnyException();
    }

    @Test
    void hashesNameTheirMethodAndOlderOnesAreRenewed() {
        String hash = passwords.hash("Kiesel-47-Ufer");
        assertThat(hash).startsWith("{bcrypt-hmac384}$2a$10$");
        assertThat(passwords.isOutdated(hash)).isFalse();
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("Kiesel-47-Ufer");
        assertThat(passwords.matches("Kiesel-47-Ufer", old)).isTrue();
        assertThat(passwords.isOutdated(old)).isTrue();
    }

    @Test
    void aRandomPasswordIsHashedCheaplyAndRenewedAtItsFirstLogin() {
        String password = passwords.random();
        String hash = passwords.hashRandom(password);
        assertThat(hash).startsWith("{bcrypt-hmac384}$2a$04$");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(passwords.random(), hash)).isFalse();
        assertThat(passwords.isOutdated(hash)).isTrue();
    }

    @Test
    void withoutAnAccountTheSameWorkIsDone() {
        assertThat(passwords.matches("anything", null)).isFalse();
        long unknown = fastest(() -> passwords.matches("anything", null));
        String hash = passwords.hash("Kiesel-47-Ufer");
        long wrong = fastest(() -> passwords.matches("anything", hash));
        assertThat((double) unknown / wrong).isBetween(0.5, 2.0);
    }

    @Test
    void slipsAreSixteenLettersAndDigits() {
        assertThat(passwords.random()).matches("[A-Za-z0-9]{16}").isNotEqualTo(passwords.random());
    }

    private static long fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
