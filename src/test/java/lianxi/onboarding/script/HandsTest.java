package lianxi.onboarding.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandsTest {

    private static final int EVENTS = 400;
    private static final int AHEAD = 12;
    private static final Function<Event, Set<String>> CLAIMS =
            event -> event.claims().get();

    @ParameterizedTest(name = "{0} hands, {1} people, {2} matters, seed {3}")
    @CsvSource({"1, 3, 3, 1", "2, 2, 9, 2", "4, 9, 2, 3", "4, 6, 6, 4", "4, 40, 40, 5", "8, 5, 12, 6"})
    void whatSharesAPersonOrAMatterComesOneAfterTheOtherInItsOrder(int number, int people, int matters, long seed)
            throws InterruptedException {
        Random chance = new Random(seed);
        Stage stage = new Stage();
        Queue<Event> stretch = new ArrayDeque<>();
        for (int i = 0; i < EVENTS; i++) {
            stretch.add(stage.event(i, Set.of("who " + chance.nextInt(people), "what " + chance.nextInt(matters))));
        }

        stage.play(number, stretch);

        assertThat(stage.wrong).isEmpty();
        assertThat(stage.begun).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(stage.most.get()).isBetween(1, number);
        for (int i = 0; i < EVENTS; i++) {
            int one = stage.begun.get(i);
            assertThat(stage.begun.subList(i + 1, EVENTS))
                    .as("begun after %s", stage.claims.get(one))
                    .noneMatch(later -> later < one && stage.shares(later, one));
        }
    }

    /** They meet there, or nobody gets on. */
    @Test
    void asManyAsThereAreHandsGoSideBySide() throws InterruptedException {
        CyclicBarrier meeting = new CyclicBarrier(3);
        Queue<Event> stretch = new ArrayDeque<>();
        IntStream.range(0, 12)
                .mapToObj(i -> event(Set.of("who " + i), () -> meeting.await(1, TimeUnit.MINUTES)))
                .forEach(stretch::add);

        try (Hands<Event> hands = hands(3)) {
            hands.all(stretch, event -> {});
        }

        assertThat(meeting.isBroken()).isFalse();
        assertThat(meeting.getNumberWaiting()).isZero();
    }

    @Test
    void claimsAreHeldAsTheyWereWhenTheEventWasBegun() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        List<String> done = new ArrayList<>();
        Queue<Event> stretch = new ArrayDeque<>();
        stretch.add(new Event(
                () -> Set.of("who", "only the " + asked.incrementAndGet() + ". time"), () -> done.add("first")));
        stretch.add(event(Set.of("who", "only the 1. time"), () -> done.add("second")));

        try (Hands<Event> hands = hands(2)) {
            hands.all(stretch, event -> {});
        }

        assertThat(done).containsExactly("first", "second");
    }

    /** Whoever made them knows afterwards that nothing goes on. */
    @Test
    void nothingGoesOnOnceTheyAreClosed() throws InterruptedException {
        AtomicInteger inHand = new AtomicInteger();
        CyclicBarrier meeting = new CyclicBarrier(2);
        Queue<Event> stretch = new ArrayDeque<>();
        stretch.add(event(Set.of("slow"), () -> {
            inHand.incrementAndGet();
            meeting.await(1, TimeUnit.MINUTES);
            for (int i = 0; i < 100; i++) {
                Thread.yield();
            }
            inHand.decrementAndGet();
        }));
        stretch.add(event(Set.of("breaks"), () -> {
            meeting.await(1, TimeUnit.MINUTES);
            throw new IllegalStateException("broken");
        }));

        try (Hands<Event> hands = hands(2)) {
            assertThatThrownBy(() -> hands.all(stretch, event -> {})).hasRootCauseMessage("broken");
        } finally {
            assertThat(inHand).hasValue(0);
        }
    }

    @Test
    void whatBreaksInAHandIsNotSwallowed() {
        try (Hands<Event> hands = new Hands<>(2, AHEAD, CLAIMS, event -> {
            throw new AssertionError("broken");
        })) {
            Queue<Event> stretch = new ArrayDeque<>(List.of(event(Set.of("who"), () -> {})));
            assertThatThrownBy(() -> hands.all(stretch, event -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("broken");
        }
    }

    private static Event event(Set<String> claims, Work work) {
        return new Event(() -> claims, work);
    }

    private static Hands<Event> hands(int number) {
        return new Hands<>(number, AHEAD, CLAIMS, event -> {
            try {
                event.work().run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private record Event(Supplier<Set<String>> claims, Work work) {}

    private interface Work {
        void run() throws Exception;
    }

    /** Looks at what is in hands at one time. */
    private static final class Stage {

        private final List<Set<String>> claims = new ArrayList<>();
        private final List<Integer> begun = new ArrayList<>();
        private final Set<String> held = new HashSet<>();
        private final List<String> wrong = new ArrayList<>();
        private final AtomicInteger inHand = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Event event(int number, Set<String> own) {
            claims.add(own);
            return HandsTest.event(own, () -> {
                take(number);
                Thread.yield();
                putDown(number);
            });
        }

        void play(int number, Queue<Event> stretch) throws InterruptedException {
            try (Hands<Event> hands = hands(number)) {
                hands.all(stretch, event -> {});
            }
        }

        boolean shares(int one, int other) {
            return claims.get(one).stream().anyMatch(claims.get(other)::contains);
        }

        private synchronized void take(int number) {
            begun.add(number);
            most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            claims.get(number).stream().filter(claim -> !held.add(claim)).forEach(wrong::add);
        }

        private synchronized void putDown(int number) {
            inHand.decrementAndGet();
            held.removeAll(claims.get(number));
        }
    }
}
