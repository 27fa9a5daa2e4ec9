package lianxi.access;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invents the passwords of the sample group; hashing takes its time by design, so it may begin beside the product's start. */
@Component
@Profile("sample")
public class SamplePasswords {

    private final Passwords passwords;
    private final Queue<CompletableFuture<Hashed>> ahead = new ConcurrentLinkedQueue<>();

    SamplePasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Begins to hash that many; whoever needs more waits for them. */
    public void prepare(int count) {
        for (int i = 0; i < count; i++) {
            ahead.add(CompletableFuture.supplyAsync(this::hashed));
        }
    }

    /** One that nobody else gets. */
    public Hashed next() {
        CompletableFuture<Hashed> prepared = ahead.poll();
        return prepared == null ? hashed() : prepared.join();
    }

    private Hashed hashed() {
        String password = passwords.random();
        return new Hashed(password, passwords.hash(password));
    }

    /** A password with its hash. */
    public record Hashed(String password, String hash) {
        @Override
        public String toString() {
            return "Hashed[]";
        }
    }
}
