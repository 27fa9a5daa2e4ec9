package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.calendar.Light;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightThresholds;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for the flags of any task (任务标志), on 20,000 generated ones; the seed is fixed, so that a failure comes again. */
class TaskFactsPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final LightRules RULES = new LightRules(WorkCalendar.withoutNotices(), LightThresholds.STANDARD);

    /** Facts, the day they are read and a later one. */
    private record Sample(TaskFacts facts, LocalDate day, LocalDate later) {

        LightReading light() {
            return facts.light(RULES, day);
        }

        Sample due(@Nullable LocalDate due) {
            return new Sample(
                    new TaskFacts(facts.state(), due, facts.appliedOn(), facts.completedOn(), facts.outlook()),
                    day,
                    later);
        }
    }

    private static Stream<Sample> samples() {
        Random random = new Random(20170105);
        return IntStream.range(0, 20_000).mapToObj(i -> {
            TaskState state = TaskState.values()[random.nextInt(TaskState.values().length)];
            LocalDate day = day(random);
            LocalDate applied = state.isClosing() ? day.minusDays(random.nextInt(20)) : null;
            LocalDate completed = state.isDone() ? day.minusDays(random.nextInt(60)) : null;
            LocalDate due = random.nextInt(10) == 0 ? null : day(random);
            ScheduleOutlook outlook = random.nextInt(3) == 0 ? outlook(random) : null;
            return new Sample(
                    new TaskFacts(state, due, applied, completed, outlook), day, day.plusDays(random.nextInt(30)));
        });
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(120));
    }

    private static ScheduleOutlook outlook(Random random) {
        LocalDate safe = day(random);
        return new ScheduleOutlook(safe.minusDays(random.nextInt(20)), safe, null, day(random), null, false);
    }

    private static int urgency(LightReading reading) {
        return reading.light().isUrgent()
                ? Light.ON_TRACK.ordinal() - reading.light().ordinal()
                : 0;
    }

    @Test
    void aLaterDueDateNeverMakesATaskMoreUrgent() {
        samples().filter(one -> one.facts().due() != null).forEach(one -> {
            Sample later = one.due(one.facts().due().plusDays(7));
            assertThat(urgency(later.light())).as("%s", one).isLessThanOrEqualTo(urgency(one.light()));
        });
    }

    @Test
    void noDueDateIsNeverMoreUrgentThanAnyOther() {
        samples()
                .forEach(one -> assertThat(urgency(one.due(null).light()))
                        .as("%s", one)
                        .isLessThanOrEqualTo(urgency(one.light())));
    }

    @Test
    void waitingNeverMakesATaskLessUrgent() {
        samples()
                .forEach(one -> assertThat(urgency(one.facts().light(RULES, one.later())))
                        .as("%s", one)
                        .isGreaterThanOrEqualTo(urgency(one.light())));
    }

    @Test
    void theSameFactsOnTheSameDayGiveTheSameFlags() {
        samples().forEach(one -> assertThat(one.light()).isEqualTo(one.light()));
    }

    @Test
    void whatIsCompletedIsNeverOverdueAndLateOnlyByItsDates() {
        samples().filter(one -> one.facts().state().isDone()).forEach(one -> {
            LocalDate due = one.facts().due();
            assertThat(one.light().light()).isEqualTo(Light.COMPLETED);
            assertThat(one.light().late())
                    .as("%s", one)
                    .isEqualTo(due != null && one.facts().completedOn().isAfter(due));
        });
    }

    @Test
    void nobodyOwesAnythingBeforeTheAssignmentNorAfterAStop() {
        samples()
                .filter(one -> one.facts().state().isPrepared() || one.facts().state() == TaskState.STOPPED)
                .forEach(one -> assertThat(one.light().light().isUrgent()).isFalse());
    }

    @Test
    void whatWaitsForItsCheckIsAsUrgentAsOnTheDayItWasAppliedFor() {
        samples().filter(one -> one.facts().state().isClosing()).forEach(one -> {
            boolean late = one.facts().due() != null
                    && one.facts().appliedOn().isAfter(one.facts().due());
            assertThat(one.light().light()).as("%s", one).isEqualTo(late ? Light.OVERDUE : Light.ON_TRACK);
            assertThat(one.facts().light(RULES, one.later())).isEqualTo(one.light());
        });
    }

    @Test
    void withTheUnitItIsOverdueExactlyAfterTheEndOfItsDueDay() {
        samples().filter(one -> one.facts().state().isWithUnit()).forEach(one -> {
            LocalDate due = one.facts().due();
            assertThat(one.light().light() == Light.OVERDUE)
                    .as("%s", one)
                    .isEqualTo(due != null && one.day().isAfter(due));
        });
    }

    @Test
    void everyFlagAnswersWhy() {
        assertThat(samples().map(Sample::light).map(LightReading::why)).noneMatch(List::isEmpty);
    }
}
