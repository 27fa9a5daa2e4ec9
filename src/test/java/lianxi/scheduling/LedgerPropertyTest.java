package lianxi.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two nodes live through two months with a long holiday, with random downtimes, clock steps and failures: whatever
 * happens, each occurrence is made once, or, where lateness makes it useless, recorded as missed.
 */
@ServiceTest
class LedgerPropertyTest {

    private static ExecutorService nodes;

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    MutableClock clock;

    LedgerLab lab;

    @BeforeEach
    void openLab() {
        lab = new LedgerLab(context);
    }

    @BeforeAll
    static void startNodes() {
        nodes = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stopNodes() {
        nodes.shutdownNow();
    }

    @ParameterizedTest(name = "seed {0} from {1}")
    @CsvSource({
        "1, 2017-01-03, 2017-03-03",
        "2, 2017-01-03, 2017-03-03",
        "3, 2017-01-03, 2017-03-03",
        "4, 2025-09-08, 2025-10-31",
        "5, 2025-09-08, 2025-10-31",
        "6, 2025-09-08, 2025-10-31"
    })
    void eachOccurrenceIsMadeOnceOrRecordedAsMissed(long seed, LocalDate from, LocalDate to) throws Exception {
        lab.forgetEverything();
        Instant begin = at(from.atTime(8, 0));
        Instant end = at(to.atTime(20, 0));
        List<Owed> missingLists = missingLists(from, to);
        List<Owed> reminders = reminders(from, to);
        Life life = new Life(seed, begin, end, missingLists, reminders);

        life.live();

        assertThat(lab.products("test.missing-list"))
                .containsExactlyElementsOf(
                        missingLists.stream().map(Owed::period).sorted().toList());
        Map<String, OccurrenceState> states = lab.states("test.reminder");
        Set<String> made = new HashSet<>(lab.products("test.reminder"));
        assertThat(lab.products("test.reminder")).hasSameSizeAs(made);
        for (Owed owed : reminders) {
            boolean awake = life.sweeps.stream()
                    .anyMatch(sweep -> !sweep.isBefore(owed.dueAt()) && sweep.isBefore(owed.validUntil()));
            OccurrenceState expected = awake ? OccurrenceState.DONE : OccurrenceState.MISSED;
            if (!life.brokenPeriods.contains(owed.period())) {
                assertThat(states).containsEntry(owed.period(), expected);
            }
            assertThat(made.contains(owed.period())).isEqualTo(states.get(owed.period()) == OccurrenceState.DONE);
        }
    }

    private List<Owed> missingLists(LocalDate from, LocalDate to) {
        WorkCalendar calendar = calendars.current();
        return weeks(from, to).stream()
                .flatMap(week ->
                        week.slot(calendar).stream().map(slot -> Owed.always(week.toString(), slot.toInstant())))
                .toList();
    }

    private List<Owed> reminders(LocalDate from, LocalDate to) {
        WorkCalendar calendar = calendars.current();
        return weeks(from, to).stream()
                .flatMap(week -> week.slot(calendar).stream()
                        .map(slot -> Owed.until(
                                week.toString(),
                                week.eveReminder(calendar).orElseThrow().toInstant(),
                                slot.toInstant())))
                .toList();
    }

    private static List<ReportWeek> weeks(LocalDate from, LocalDate to) {
        List<ReportWeek> weeks = new ArrayList<>();
        for (ReportWeek week = ReportWeek.of(from); week.friday().isBefore(to.plusDays(1)); week = week.next()) {
            weeks.add(week);
        }
        return weeks;
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessClock.ZONE).toInstant();
    }

    /** One random history. */
    private final class Life {

        private final Random random;
        private final Instant begin;
        private final Instant end;
        private final TestKind[] kinds;
        private final List<Instant> sweeps = new ArrayList<>();
        private final Set<String> brokenPeriods = ConcurrentHashMap.newKeySet();

        Life(long seed, Instant begin, Instant end, List<Owed> missingLists, List<Owed> reminders) {
            this.random = new Random(seed);
            this.begin = begin;
            this.end = end;
            this.kinds = new TestKind[] {
                new TestKind("test.missing-list", lab, missingLists), new TestKind("test.reminder", lab, reminders)
            };
        }

        void live() throws Exception {
            List<OccurrenceLedger> both = List.of(lab.node(kinds), lab.node(kinds));
            clock.set(begin);
            both.get(0).begin();
            for (Instant now = begin; now.isBefore(end); now = now.plus(pause())) {
                boolean steppedBack = random.nextInt(10) == 0;
                breakSometimes(random.nextInt(4) == 0);
                sweepOnBoth(both, steppedBack ? now.minus(Duration.ofHours(1)) : now);
            }
            breakSometimes(false);
            sweepOnBoth(both, end);
            sweepOnBoth(both, end.plus(Duration.ofHours(2)));
        }

        /** Mostly minutes, at times hours, now and then days without a server. */
        private Duration pause() {
            int dice = random.nextInt(100);
            if (dice < 4) {
                return Duration.ofHours(24L + random.nextInt(24 * 20));
            }
            return dice < 40 ? Duration.ofMinutes(5L + random.nextInt(90)) : Duration.ofHours(2L + random.nextInt(10));
        }

        private void breakSometimes(boolean now) {
            for (TestKind kind : kinds) {
                kind.breakOn(owed -> {
                    if (now) {
                        brokenPeriods.add(owed.period());
                    }
                    return now;
                });
            }
        }

        private void sweepOnBoth(List<OccurrenceLedger> both, Instant now) throws Exception {
            clock.set(now);
            sweeps.add(now);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<?>> running = new ArrayList<>();
            for (OccurrenceLedger node : both) {
                running.add(nodes.submit(() -> {
                    together.await();
                    return node.sweep();
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    /** The two holidays by hand, from the State Council's notices for 2017 (国办发明电〔2016〕17号) and 2025 (国办发明电〔2024〕12号). */
    @ParameterizedTest
    @CsvSource({
        // 除夕 is Friday 27 January: the slot is Thursday, its reminder on Wednesday.
        "2017-01-27, 2017-01-25, 2017-01-26",
        // Thursday 2 February is still free: the reminder lies before the holiday.
        "2017-02-03, 2017-01-26, 2017-02-03",
        // 1–8 October 2025 are free: in that week Tuesday is the last working day before Friday.
        "2025-10-03, 2025-09-29, 2025-09-30",
        "2025-10-10, 2025-10-09, 2025-10-10",
    })
    void remindersAndSlotsKeepClearOfTheHolidays(LocalDate friday, LocalDate reminder, LocalDate slot) {
        assertThat(missingLists(friday, friday))
                .containsExactly(Owed.always(friday.toString(), at(slot.atTime(LocalTime.NOON))));
        assertThat(reminders(friday, friday))
                .containsExactly(
                        Owed.until(friday.toString(), at(reminder.atTime(15, 0)), at(slot.atTime(LocalTime.NOON))));
    }
}
