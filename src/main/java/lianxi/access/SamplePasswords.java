package lianxi.access;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invents the passwords of the sample group. */
@Component
@Profile("sample")
public class SamplePasswords {

    private final Passwords passwords;

    SamplePasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    /** One that nobody else gets. */
    public Hashed next() {
        String password = passwords.random();
        return new Hashed(password, passwords.hashRandom(password));
    }

    /** A password with its hash. */
    public record Hashed(String password, String hash) {
        @Override
        public String toString() {
            return "Hashed[]";
        }
    }
}
