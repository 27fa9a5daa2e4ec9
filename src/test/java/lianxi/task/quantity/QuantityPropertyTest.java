package lianxi.task.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lianxi.project.ProjectId;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is entered and corrected: the past stays as it was told, and sums are what their parts add up to. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityPropertyTest {

    private static final int DAYS = 40;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private QuantityService service;

    @Autowired
    private QuantityQueries queries;

    @Autowired
    private MutableClock clock;

    private QuantityScene scene;

    /** An entry as the test remembers it. */
    private record Known(QuantityId track, QuantityEntryId entry, BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20170105, 99})
    void neitherEntriesNorCorrectionsMoveWhatWasTold(long seed) {
        Random random = new Random(seed);
        clock.set("2017-01-10T09:00");
        if (scene == null) {
            scene = new QuantityScene(context);
        }
        ProjectId project = scene.project();
        List<QuantityId> tracks = List.of(scene.land(project), scene.households(project));
        Map<QuantityId, BigDecimal> expected = new HashMap<>();
        Map<Instant, QuantityRegister> told = new HashMap<>();
        List<Known> entries = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = LocalDate.of(2017, 1, 10).plusDays(day);
            clock.set(today + "T10:00");
            act(random, today, tracks, entries, expected);
            Instant cutOff = LocalDateTime.parse(today + "T12:00")
                    .atZone(BusinessClock.ZONE)
                    .toInstant();
            QuantityRegister now = queries.asOf(cutOff);
            tracks.forEach(track -> assertThat(of(now, track).done())
                    .isEqualByComparingTo(expected.getOrDefault(track, BigDecimal.ZERO)));
            told.put(cutOff, now);
        }
        told.forEach((cutOff, register) -> assertThat(queries.asOf(cutOff)).isEqualTo(register));
        told.values().forEach(QuantityPropertyTest::sumsAgree);
        tracks.forEach(this::curveEndsWithWhatIsDone);
    }

    private void act(
            Random random,
            LocalDate today,
            List<QuantityId> tracks,
            List<Known> entries,
            Map<QuantityId, BigDecimal> expected) {
        if (entries.isEmpty() || random.nextInt(3) > 0) {
            QuantityId track = tracks.get(random.nextInt(2));
            BigDecimal amount =
                    track.equals(tracks.get(0)) ? BigDecimal.valueOf(1 + random.nextInt(2000), 2) : BigDecimal.ONE;
            QuantityEntryCommand entry = new QuantityEntryCommand(
                    amount,
                    today.minusDays(random.nextInt(today.getDayOfMonth() > 20 ? 5 : 1)),
                    "",
                    "示例",
                    null,
                    List.of());
            entries.add(new Known(track, service.enter(scene.township, track, entry), amount));
            expected.merge(track, amount, BigDecimal::add);
        } else {
            int at = random.nextInt(entries.size());
            Known wrong = entries.get(at);
            BigDecimal right = wrong.amount().signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            service.correct(
                    scene.township,
                    wrong.track(),
                    new QuantityCorrection(wrong.entry(), right, wrong.amount(), "更正", "示例", null, List.of()));
            expected.merge(wrong.track(), right.subtract(wrong.amount()), BigDecimal::add);
            entries.set(at, new Known(wrong.track(), wrong.entry(), right));
        }
    }

    private static QuantityLine of(QuantityRegister register, QuantityId track) {
        return register.lines().stream()
                .filter(line -> line.id().equals(track))
                .findFirst()
                .orElseThrow();
    }

    private static void sumsAgree(QuantityRegister register) {
        for (QuantitySum sum : register.sums()) {
            List<QuantityLine> parts = register.lines().stream()
                    .filter(line -> line.measure() == sum.measure())
                    .toList();
            assertThat(parts).hasSize(sum.tracks());
            assertThat(parts.stream().map(QuantityLine::done).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum.done());
            assertThat(parts.stream().map(QuantityLine::difference).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum.difference());
            assertThat(sum.percent()).isEqualTo(Percent.of(sum.done(), sum.planned()));
        }
    }

    private void curveEndsWithWhatIsDone(QuantityId track) {
        QuantityView view = queries.view(scene.office, track);
        BigDecimal last = view.curve().stream()
                .map(QuantityView.CurveDay::done)
                .filter(done -> done != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last).isEqualByComparingTo(view.line().done());
    }
}
