package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.briefing.FigureSet.RegisterLine;
import lianxi.briefing.FigureSet.ReportLine;
import lianxi.permit.TrackState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The counting rules of domain.md hold for any register: sums over states and over projects agree. */
class FigureSetTest {

    private static final LocalDate WEEK = LocalDate.of(2017, 1, 20);
    private static final Instant CUT_OFF = Instant.parse("2017-01-20T04:00:00Z");

    static Stream<FigureSet> registers() {
        return IntStream.range(0, 200).mapToObj(seed -> random(new Random(seed)));
    }

    /** 应办 = 已办结 + 办理中 + 暂停 + 未启动 + 不予许可; those being clarified are counted apart. */
    @ParameterizedTest
    @MethodSource("registers")
    void dueIsTheSumOfItsFiveStates(FigureSet figures) {
        assertThat(figures.of(Figure.DUE))
                .isEqualTo(figures.of(Figure.COMPLETED)
                        + figures.of(Figure.IN_PROGRESS)
                        + figures.of(Figure.SUSPENDED)
                        + figures.of(Figure.NOT_STARTED)
                        + figures.of(Figure.REFUSED));
        assertThat(figures.of(Figure.DUE) + figures.of(Figure.CLARIFYING))
                .isEqualTo(figures.lines().size());
        assertThat(figures.of(Figure.OVERDUE)).isLessThanOrEqualTo(figures.of(Figure.DUE));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void projectsAddUpToTheTotalsAndEachFigureToItsList(FigureSet figures) {
        for (Figure figure : Figure.values()) {
            if (figure.isOfTracks()) {
                assertThat(figures.projects().stream().mapToInt(project -> figures.of(figure, project)))
                        .satisfies(counts -> assertThat(counts.stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                                .isEqualTo(figures.of(figure)));
                assertThat(figures.linesOf(figure)).hasSize(figures.of(figure));
            }
        }
        assertThat(figures.of(Figure.REPORTS_FILED) + figures.of(Figure.REPORTS_MISSING))
                .isEqualTo(figures.of(Figure.REPORTS_OWED));
    }

    @Test
    void whatIsKeptAsJsonComesBackTheSame() {
        JsonMapper json = JsonMapper.builder().build();
        FigureSet figures = random(new Random(7));
        assertThat(json.readValue(json.writeValueAsString(figures), FigureSet.class))
                .isEqualTo(figures);
    }

    /** As briefings were frozen before schedules were counted back: no 预计误期, no dates. */
    @Test
    void figuresFrozenByAnEarlierReleaseAreStillRead() {
        FigureSet figures = JsonMapper.builder().build().readValue("""
                {"week": "2017-01-20", "cutOff": "2017-01-20T04:00:00Z",
                 "lines": [{"track": 1, "project": 1, "projectName": "项目", "permit": "手续", "unit": "单位",
                            "state": "IN_PROGRESS", "overdue": true, "due": "2017-01-18"}],
                 "reports": [{"unit": "单位", "filed": true, "late": false}],
                 "totals": {"DUE": 1, "IN_PROGRESS": 1, "OVERDUE": 1}}""", FigureSet.class);

        assertThat(figures.linesOf(Figure.OVERDUE)).hasSize(1);
        assertThat(figures.of(Figure.FORECAST_LATE)).isZero();
        assertThat(figures.lines().get(0).flags()).containsExactly(Figure.OVERDUE);
        assertThat(figures.dates()).isEmpty();
    }

    @Test
    void aChangeIsAgainstWhatWasFrozenAndUnknownWithoutIt() {
        FigureSet figures = random(new Random(3));
        Comparison before = new Comparison(WEEK.minusWeeks(1), true, Map.of(Figure.DUE, figures.of(Figure.DUE) - 2));
        assertThat(before.change(Figure.DUE, figures)).isEqualTo(2);
        assertThat(before.change(Figure.COMPLETED, figures)).isNull();
        assertThat(Comparison.NONE.change(Figure.DUE, figures)).isNull();
    }

    private static FigureSet random(Random random) {
        List<RegisterLine> lines = IntStream.range(0, random.nextInt(120))
                .mapToObj(i -> line(i, random))
                .toList();
        List<ReportLine> reports = IntStream.range(0, random.nextInt(15))
                .mapToObj(i -> new ReportLine("单位" + i, random.nextBoolean(), random.nextBoolean()))
                .toList();
        return FigureSet.of(WEEK, CUT_OFF, lines, reports, List.of(), List.of(), List.of());
    }

    private static RegisterLine line(int track, Random random) {
        TrackState[] counted = Stream.of(TrackState.values())
                .filter(state -> state != TrackState.NOT_NEEDED)
                .toArray(TrackState[]::new);
        long project = random.nextInt(5);
        return new RegisterLine(
                track,
                project,
                "项目" + project,
                "手续" + track,
                "单位",
                counted[random.nextInt(counted.length)],
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextBoolean() ? WEEK : null);
    }
}
