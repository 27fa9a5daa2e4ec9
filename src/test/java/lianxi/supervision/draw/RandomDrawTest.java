package lianxi.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of a draw: the same everywhere, fair, and nobody for the own unit. */
class RandomDrawTest {

    private static final int DRAWS = 10_000;

    /** Upper 0.1 % points of chi-square, from the printed tables (Fisher and Yates): one fair draw in a thousand is above. */
    private static final double CHI_9 = 27.88;

    private static final double CHI_11 = 31.26;

    /** Given by the Python script in docs/supervision-draw.md, run on 2026-11-23 with records of these very terms. */
    static Stream<Golden> golden() {
        return Stream.of(
                new Golden(
                        "00112233445566778899aabbccddeeff".repeat(2),
                        new DrawTerms(3, 2, List.of(Set.of(2), Set.of(), Set.of()), 2),
                        "1:1,3 2:2,3"),
                new Golden(
                        "5e".repeat(32),
                        new DrawTerms(11, 5, List.of(Set.of(1, 7), Set.of(), Set.of(3), Set.of(11)), 2),
                        "7:3,2 9:4,1 2:2,4 8:3,1 10:3,1"),
                new Golden("0123456789abcdef".repeat(4), new DrawTerms(1, 1, List.of(Set.of()), 1), "1:1"));
    }

    record Golden(String seed, DrawTerms terms, String result) {}

    @ParameterizedTest
    @MethodSource("golden")
    void anotherProgramGivesTheSameResult(Golden golden) {
        assertThat(words(draw(golden.terms(), golden.seed()))).isEqualTo(golden.result());
    }

    @Test
    void numbersAreTheFirstDigitsOfTheDigest() {
        // printf '%s' 'SEED:k' | sha256sum | cut -c1-13, for k = 1, 2, 3
        SeededNumbers numbers = new SeededNumbers("00112233445566778899aabbccddeeff".repeat(2));
        assertThat(Stream.generate(numbers).limit(3).map(SeededNumbers.Number::digits))
                .containsExactly("fb35c34458dfd", "8f668d5db8da8", "29e59f1860d1a");
    }

    @Test
    void tenThousandDrawsComeOutTheSameTwice() {
        DrawTerms terms = new DrawTerms(11, 3, List.of(Set.of(1), Set.of(), Set.of(4, 5), Set.of()), 2);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(draw(terms, seed(i))).isEqualTo(draw(terms, seed(i)));
        }
    }

    @Test
    void everyTargetIsDrawnFirstEquallyOften() {
        int[] first = new int[10];
        DrawTerms terms = new DrawTerms(10, 3, List.of(Set.of()), 1);
        for (int i = 0; i < DRAWS; i++) {
            first[draw(terms, seed(i)).picks().get(0).target() - 1]++;
        }
        assertThat(chiSquare(first, 1_000)).isLessThan(CHI_9);
    }

    /**
     * 3 of 12, so each is drawn in a quarter of the draws. The counts of a draw without replacement vary less: the sum is that of
     * chi-square with 11 degrees times (1 − 1/4) · 12/11, so its bound is 31.26 · 0.75 · 12/11 = 25.58.
     */
    @Test
    void everyTargetIsDrawnEquallyOften() {
        int[] drawn = new int[12];
        DrawTerms terms = new DrawTerms(12, 3, List.of(Set.of()), 1);
        for (int i = 0; i < DRAWS; i++) {
            draw(terms, seed(i)).picks().forEach(pick -> drawn[pick.target() - 1]++);
        }
        assertThat(Arrays.stream(drawn).sum()).isEqualTo(3 * DRAWS);
        assertThat(chiSquare(drawn, 2_500)).isLessThan(25.58);
    }

    /** 4 · 3 = 12 ordered pairs of inspectors for one target. */
    @Test
    void everyPairOfInspectorsIsDrawnEquallyOften() {
        int[] pairs = new int[16];
        DrawTerms terms = new DrawTerms(1, 1, Collections.nCopies(4, Set.of()), 2);
        for (int i = 0; i < DRAWS; i++) {
            List<Integer> pair = draw(terms, seed(i)).picks().get(0).inspectors();
            pairs[(pair.get(0) - 1) * 4 + pair.get(1) - 1]++;
        }
        int[] possible = Arrays.stream(pairs).filter(count -> count > 0).toArray();
        assertThat(possible).hasSize(12);
        assertThat(chiSquare(possible, DRAWS / 12.0)).isLessThan(CHI_11);
    }

    @Test
    void nobodyInspectsTheOwnUnitOrTwiceTheSame() {
        Random random = new Random(20170105);
        for (int i = 0; i < DRAWS; i++) {
            DrawTerms terms = someTerms(random);
            if (RandomDraw.uncheckable(terms).isPresent()) {
                continue;
            }
            List<DrawOutcome.Pick> picks = draw(terms, seed(i)).picks();
            assertThat(picks)
                    .extracting(DrawOutcome.Pick::target)
                    .hasSize(terms.wanted())
                    .doesNotHaveDuplicates();
            for (DrawOutcome.Pick pick : picks) {
                assertThat(pick.inspectors()).hasSize(terms.perTarget()).doesNotHaveDuplicates();
                assertThat(pick.inspectors())
                        .allSatisfy(
                                one -> assertThat(terms.recused().get(one - 1)).doesNotContain(pick.target()));
            }
        }
    }

    @Test
    void workIsSpreadOverTheGroup() {
        DrawTerms terms = new DrawTerms(8, 6, Collections.nCopies(4, Set.of()), 2);
        for (int i = 0; i < 200; i++) {
            List<Integer> seats = draw(terms, seed(i)).picks().stream()
                    .flatMap(pick -> pick.inspectors().stream())
                    .toList();
            // 6 · 2 seats over 4 inspectors
            assertThat(IntStream.rangeClosed(1, 4).map(one -> Collections.frequency(seats, one)))
                    .containsOnly(3);
        }
    }

    /** 2^52 = 4503599627370496 leaves 1 when divided by 3, so ffff… (2^52 − 1) would favour the first of three. */
    @Test
    void aNumberThatWouldFavourTheFirstIsPassedOver() {
        Iterator<SeededNumbers.Number> numbers = List.of(
                        new SeededNumbers.Number(1, "fffffffffffff"),
                        new SeededNumbers.Number(2, "ffffffffffffe"),
                        new SeededNumbers.Number(3, "0000000000000"))
                .iterator();
        DrawOutcome outcome = RandomDraw.of(new DrawTerms(3, 1, List.of(Set.of()), 1), numbers::next);
        // 2^52 − 2 = 4503599627370494 leaves 2
        assertThat(outcome.picks()).containsExactly(new DrawOutcome.Pick(3, List.of(1)));
        assertThat(outcome.steps().stream().map(DrawStep::chosen)).containsExactly(null, 3, 1);
    }

    @Test
    void tooFewWithoutTheOwnUnitIsFoundBeforeTheDraw() {
        List<Set<Integer>> recused = List.of(Set.of(2, 3), Set.of(3), Set.of());
        assertThat(RandomDraw.uncheckable(new DrawTerms(3, 1, recused, 1))).isEmpty();
        assertThat(RandomDraw.uncheckable(new DrawTerms(3, 1, recused, 2))).isEqualTo(OptionalInt.of(3));
        assertThat(RandomDraw.uncheckable(new DrawTerms(3, 1, recused, 3))).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void nothingIsDrawnOfNothing() {
        List<Set<Integer>> one = List.of(Set.of());
        assertThatThrownBy(() -> new DrawTerms(3, 4, one, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DrawTerms(3, 0, one, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DrawTerms(3, 1, one, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DrawTerms someTerms(Random random) {
        int targets = 1 + random.nextInt(12);
        int inspectors = 1 + random.nextInt(5);
        List<Set<Integer>> recused = new ArrayList<>();
        for (int i = 0; i < inspectors; i++) {
            recused.add(Set.copyOf(random.ints(random.nextInt(3), 1, targets + 1)
                    .distinct()
                    .boxed()
                    .toList()));
        }
        return new DrawTerms(targets, 1 + random.nextInt(targets), recused, 1 + random.nextInt(inspectors));
    }

    private static double chiSquare(int[] counts, double expected) {
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static DrawOutcome draw(DrawTerms terms, String seed) {
        return RandomDraw.of(terms, new SeededNumbers(seed));
    }

    private static String seed(int number) {
        return Sha256.of("seed of draw " + number);
    }

    private static String words(DrawOutcome outcome) {
        return String.join(
                " ",
                outcome.picks().stream()
                        .map(pick -> pick.target() + ":"
                                + String.join(
                                        ",",
                                        pick.inspectors().stream()
                                                .map(String::valueOf)
                                                .toList()))
                        .toList());
    }
}
