package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxi.calendar.Stretch.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any clock, tried on seeded random events, limits, stops and extensions. */
class ReckoningPropertiesTest {

    private static final int ROUNDS = 10;
    private static final int TRIES = 300;
    private static final LocalDate FIRST = LocalDate.of(2016, 6, 1);
    private static final int DAYS = 11 * 366;

    private final WorkCalendar calendar = Notices.CALENDAR;

    @RepeatedTest(ROUNDS)
    void anEarlierStartNeverEndsLater(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            LegalClock earlier = new LegalClock(
                    clock.limit(),
                    clock.startedOn().minusDays(1 + random.nextInt(20)),
                    clock.stops(),
                    clock.extendedBy());
            assertThat(due(earlier)).as("%s", clock).isBeforeOrEqualTo(due(clock));
        });
    }

    @RepeatedTest(ROUNDS)
    void aFurtherStopNeverShortens(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            List<Stop> more = new ArrayList<>(clock.stops());
            more.add(anyStop(random, clock.startedOn()));
            assertThat(due(clock.without(more))).as("%s", more).isAfterOrEqualTo(due(clock));
        });
    }

    @RepeatedTest(ROUNDS)
    void aFurtherDayNeverShortens(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            assertThat(due(clock.extendedBy(clock.extendedBy() + 1))).isAfterOrEqualTo(due(clock));
        });
    }

    @RepeatedTest(ROUNDS)
    void countedBackFromTheDueDateAWorkingLimitMeetsItsEvent(RepetitionInfo round) {
        tried(round, random -> {
            LocalDate event = anyDay(random);
            LegalClock clock =
                    new LegalClock(anyLimit(random, TimeLimit.Unit.WORKING), event).extendedBy(random.nextInt(15));
            LocalDate expected = calendar.isWorkday(event) ? event : calendar.previousWorkday(event);
            assertThat(calendar.plusWorkdays(due(clock), -clock.days()))
                    .as("%s", clock)
                    .isEqualTo(expected);
        });
    }

    @RepeatedTest(ROUNDS)
    void theSameFactsGiveTheSameAnswerInAnyOrder(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            List<Stop> reversed = new ArrayList<>(clock.stops());
            java.util.Collections.reverse(reversed);
            LocalDate someDay = anyDay(random);
            assertThat(clock.reckon(calendar, someDay)).isEqualTo(clock.reckon(calendar, anyDay(random)));
            assertThat(clock.reckon(calendar, someDay).due()).isEqualTo(clock.due(calendar));
            assertThat(clock.without(reversed).due(calendar)).isEqualTo(clock.due(calendar));
        });
    }

    /** The rule said in one sentence, against the day-by-day walk. */
    @RepeatedTest(ROUNDS)
    void theDueDateIsTheNthDayThatCountsAndThenAWorkingDayOutsideEveryStop(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            Predicate<LocalDate> counts =
                    day -> clock.limit().unit() == TimeLimit.Unit.CALENDAR || calendar.isWorkday(day);
            LocalDate last = Stream.iterate(clock.startedOn().plusDays(1), day -> day.plusDays(1))
                    .filter(counts.and(day -> !isStopped(clock, day)))
                    .skip(clock.days() - 1L)
                    .findFirst()
                    .orElseThrow();
            LocalDate rolled = calendar.isWorkday(last) ? last : calendar.nextWorkday(last);
            LocalDate expected = Stream.iterate(rolled, calendar::nextWorkday)
                    .filter(day -> !isStopped(clock, day))
                    .findFirst()
                    .orElseThrow();
            assertThat(clock.due(calendar).counted()).isEqualTo(last);
            assertThat(due(clock)).isEqualTo(expected);
        });
    }

    @RepeatedTest(ROUNDS)
    void everyCountedDayStandsInOneStretchAndTheyAddUp(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            Reckoning reckoning = clock.reckon(calendar, anyDay(random));
            assertThat(reckoning.counted()).isEqualTo(clock.days());
            Set<LocalDate> told = new HashSet<>();
            for (Stretch stretch : reckoning.stretches()) {
                if (stretch.kind().isCounted()) {
                    List<LocalDate> days = counted(clock, stretch);
                    assertThat(days).as("%s", stretch).hasSize(stretch.days()).allMatch(told::add);
                }
            }
            assertThat(told).hasSize(clock.days()).allMatch(day -> day.isAfter(clock.startedOn()));
            assertThat(told.stream().max(LocalDate::compareTo))
                    .contains(reckoning.due().counted());
        });
    }

    @RepeatedTest(ROUNDS)
    void stretchesOfTheCountFollowOneAnother(RepetitionInfo round) {
        tried(round, random -> {
            LegalClock clock = anyClock(random);
            LocalDate before = clock.startedOn();
            for (Stretch stretch : clock.reckon(calendar, anyDay(random)).stretches()) {
                if (stretch.kind() == Kind.ROLLED || stretch.kind() == Kind.MOVED_ON) {
                    assertThat(stretch.from()).isEqualTo(before);
                } else if (stretch.kind() != Kind.IDLE_STOP) {
                    assertThat(stretch.from()).isAfter(before);
                }
                before = stretch.kind() == Kind.IDLE_STOP ? before : stretch.to();
            }
            assertThat(before).isEqualTo(due(clock));
        });
    }

    private List<LocalDate> counted(LegalClock clock, Stretch stretch) {
        return stretch.from()
                .datesUntil(stretch.to().plusDays(1))
                .filter(day -> clock.limit().unit() == TimeLimit.Unit.CALENDAR || calendar.isWorkday(day))
                .filter(day -> !isStopped(clock, day))
                .toList();
    }

    private static boolean isStopped(LegalClock clock, LocalDate day) {
        return clock.stops().stream().anyMatch(stop -> stop.covers(day));
    }

    private LocalDate due(LegalClock clock) {
        return clock.due(calendar).date();
    }

    private static void tried(RepetitionInfo round, java.util.function.Consumer<Random> property) {
        Random random = new Random(20170105L + round.getCurrentRepetition());
        for (int i = 0; i < TRIES; i++) {
            property.accept(random);
        }
    }

    private static LocalDate anyDay(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static TimeLimit anyLimit(Random random, TimeLimit.Unit unit) {
        return new TimeLimit(1 + random.nextInt(60), unit, TimeLimit.Nature.PROMISED, null, null);
    }

    private static LegalClock anyClock(Random random) {
        TimeLimit.Unit unit = random.nextBoolean() ? TimeLimit.Unit.WORKING : TimeLimit.Unit.CALENDAR;
        LocalDate event = anyDay(random);
        List<Stop> stops = Stream.generate(() -> anyStop(random, event))
                .limit(random.nextInt(4))
                .toList();
        return new LegalClock(anyLimit(random, unit), event, stops, random.nextInt(3) == 0 ? random.nextInt(15) : 0);
    }

    private static Stop anyStop(Random random, LocalDate event) {
        LocalDate from = event.plusDays(random.nextInt(80) - 10L);
        return new Stop(from, from.plusDays(random.nextInt(12)), StopGround.EXPERT_REVIEW);
    }
}
