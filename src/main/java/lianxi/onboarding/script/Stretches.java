package lianxi.onboarding.script;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts what happens into stretches that {@link Hands} can bring about side by side: of one day, and between two things that are alone. */
public final class Stretches {

    private Stretches() {}

    /** Hands each stretch over as soon as it is whole; what is alone is a stretch of its own. */
    public static <E> void play(List<E> inOrder, Predicate<E> isAlone, Function<E, LocalDate> dayOf, Playing<E> playing)
            throws InterruptedException {
        Queue<E> stretch = new ArrayDeque<>();
        for (E one : inOrder) {
            boolean alone = isAlone.test(one);
            boolean newDay = !stretch.isEmpty() && !dayOf.apply(one).equals(dayOf.apply(stretch.element()));
            if (alone || newDay) {
                end(stretch, playing);
            }
            stretch.add(one);
            if (alone) {
                end(stretch, playing);
            }
        }
        end(stretch, playing);
    }

    private static <E> void end(Queue<E> stretch, Playing<E> playing) throws InterruptedException {
        if (!stretch.isEmpty()) {
            playing.play(stretch);
            stretch.clear();
        }
    }

    /** Brings a stretch about. */
    @FunctionalInterface
    public interface Playing<E> {
        void play(Queue<E> stretch) throws InterruptedException;
    }
}
