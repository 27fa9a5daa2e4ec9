package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class IdempotencyTest {

    private static final Actor ACTOR = new Actor(new AccountId(1), null, "示例", Set.of(), Set.of(), Set.of());

    @Autowired
    Idempotency idempotency;

    @Autowired
    MutableClock clock;

    @Test
    void tenClicksAtOnceDoTheWorkOnceAndAllGetItsResult() throws Exception {
        AtomicInteger done = new AtomicInteger();
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(() -> idempotency.once(ACTOR, "key-1", () -> "redirect:/things/" + done.incrementAndGet()));
            }
            for (Future<String> answer : clicks.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("redirect:/things/1");
            }
        } finally {
            clicks.shutdown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void aRefusedSubmissionMayBeSentAgainWithTheSameKey() {
        assertThatThrownBy(() -> idempotency.once(ACTOR, "key-2", () -> {
                    throw new RefusedException("title", "error.required");
                }))
                .isInstanceOf(RefusedException.class);

        assertThat(idempotency.once(ACTOR, "key-2", () -> "redirect:/")).isEqualTo("redirect:/");
    }

    @Test
    void twoPeopleWithTheSameKeyDoNotMeet() {
        Actor other = new Actor(new AccountId(2), null, "示例二", Set.of(), Set.of(), Set.of());
        idempotency.once(ACTOR, "key-3", () -> "redirect:/a");

        assertThat(idempotency.once(other, "key-3", () -> "redirect:/b")).isEqualTo("redirect:/b");
    }

    @Test
    void keysAreForgottenAfterTwoDays() {
        clock.set(Instant.parse("2017-01-18T02:00:00Z"));
        idempotency.once(ACTOR, "key-4", () -> "redirect:/old");
        clock.set(Instant.parse("2017-01-19T02:00:00Z"));
        idempotency.once(ACTOR, "key-5", () -> "redirect:/recent");

        clock.set(Instant.parse("2017-01-20T02:00:01Z"));
        idempotency.sweep();

        assertThat(idempotency.once(ACTOR, "key-4", () -> "redirect:/anew")).isEqualTo("redirect:/anew");
        assertThat(idempotency.once(ACTOR, "key-5", () -> "redirect:/anew")).isEqualTo("redirect:/recent");
    }
}
