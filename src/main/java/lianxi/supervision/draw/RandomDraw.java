package lianxi.supervision.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The draw itself (随机抽取算法), nothing but arithmetic: the same seed and lists give the same result anywhere and for ever.
 * docs/supervision-draw.md tells how to do it by hand; what is recorded with a draw is the {@link #VERSION} it was made by, so
 * this class may get a sister, but never another behaviour.
 */
final class RandomDraw {

    static final String VERSION = "lianxi-draw-1";

    private final DrawTerms terms;
    private final Supplier<SeededNumbers.Number> numbers;
    private final List<DrawStep> steps = new ArrayList<>();

    private RandomDraw(DrawTerms terms, Supplier<SeededNumbers.Number> numbers) {
        this.terms = terms;
        this.numbers = numbers;
    }

    /** Draws from the terms, which must be {@link #uncheckable checkable}. */
    static DrawOutcome of(DrawTerms terms, Supplier<SeededNumbers.Number> numbers) {
        return new RandomDraw(terms, numbers).draw();
    }

    /** The first target for which too few inspectors are left once those of its own unit stand aside. */
    static OptionalInt uncheckable(DrawTerms terms) {
        return IntStream.rangeClosed(1, terms.targets())
                .filter(target -> free(terms, target).size() < terms.perTarget())
                .findFirst();
    }

    /** Who may check a target (回避以外的检查人员), in the order of the list. */
    static List<Integer> free(DrawTerms terms, int target) {
        return IntStream.rangeClosed(1, terms.recused().size())
                .filter(inspector -> !terms.recused().get(inspector - 1).contains(target))
                .boxed()
                .toList();
    }

    private DrawOutcome draw() {
        List<Integer> targets = targets();
        Map<Integer, Integer> seats = new HashMap<>();
        List<DrawOutcome.Pick> picks = targets.stream()
                .map(target -> new DrawOutcome.Pick(target, inspectors(target, seats)))
                .toList();
        return new DrawOutcome(picks, steps);
    }

    /** Fisher's and Yates' own way: strike one out of the list, then one out of what remains, and so on. */
    private List<Integer> targets() {
        List<Integer> pool = new ArrayList<>(
                IntStream.rangeClosed(1, terms.targets()).boxed().toList());
        List<Integer> drawn = new ArrayList<>();
        while (drawn.size() < terms.wanted()) {
            Integer chosen = one(DrawStep.Part.TARGET, drawn.size() + 1, pool);
            pool.remove(chosen);
            drawn.add(chosen);
        }
        return drawn;
    }

    /** For each seat one of those who are free and have the fewest seats so far, so that nobody is drawn twice before all were. */
    private List<Integer> inspectors(int target, Map<Integer, Integer> seats) {
        List<Integer> drawn = new ArrayList<>();
        while (drawn.size() < terms.perTarget()) {
            List<Integer> free = free(terms, target).stream()
                    .filter(inspector -> !drawn.contains(inspector))
                    .toList();
            int fewest = free.stream()
                    .mapToInt(inspector -> seats.getOrDefault(inspector, 0))
                    .min()
                    .orElseThrow();
            List<Integer> pool = free.stream()
                    .filter(inspector -> seats.getOrDefault(inspector, 0) == fewest)
                    .toList();
            Integer chosen = one(DrawStep.Part.INSPECTOR, target, pool);
            seats.merge(chosen, 1, Integer::sum);
            drawn.add(chosen);
        }
        return drawn;
    }

    /** One of the pool, each as likely as any other: a number that would favour the first ones is passed over. */
    private Integer one(DrawStep.Part part, int place, List<Integer> pool) {
        long fair = SeededNumbers.RANGE - SeededNumbers.RANGE % pool.size();
        while (true) {
            SeededNumbers.Number number = numbers.get();
            boolean passed = number.value() >= fair;
            Integer chosen = pool.get((int) (number.value() % pool.size()));
            steps.add(new DrawStep(part, place, number, pool, passed ? null : chosen));
            if (!passed) {
                return chosen;
            }
        }
    }
}
