package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.OwnClock.Unit.DAYS;
import static lianxi.rehearsal.judge.OwnClock.Unit.WORKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianxi.rehearsal.judge.OwnClock.Pause;
import lianxi.rehearsal.judge.OwnClock.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the judge lets limits run, held against counting by hand. */
class OwnClockTest {

    private static final LocalDate LATER = LocalDate.of(2017, 12, 31);

    private final OwnCalendar calendar = new OwnCalendar();
    private final OwnClock clock = new OwnClock(calendar);

    /** Counted by hand on the calendar of 2017; the day of the event does not count. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2017-01-16, 20, WORKDAYS, -, -, 2017-02-16",
                "2017-02-06, 5, WORKDAYS, -, -, 2017-02-13",
                "2017-02-06, 5, WORKDAYS, 2017-02-08, 2017-02-09, 2017-02-15",
                "2017-01-16, 20, WORKDAYS, 2017-01-25, 2017-02-03, 2017-02-21",
                // Thirty days from 03-06 end on 04-05; from 03-03 they end on 04-02, in the holiday, so on 04-05 as
                // well.
                "2017-03-06, 30, DAYS, -, -, 2017-04-05",
                "2017-03-03, 30, DAYS, -, -, 2017-04-05",
                // The end rolls from 04-02 to 04-05, which rests; the next working day outside is 04-07.
                "2017-03-03, 30, DAYS, 2017-04-05, 2017-04-06, 2017-04-07",
                // One day is one day, and the event's own day never counted.
                "2017-03-06, 5, WORKDAYS, 2017-03-08, 2017-03-08, 2017-03-14",
                "2017-03-06, 5, WORKDAYS, 2017-03-06, 2017-03-06, 2017-03-13"
            })
    void endsAsCountedByHand(LocalDate event, int limit, Unit unit, LocalDate first, LocalDate last, LocalDate due) {
        List<Pause> pauses = first == null ? List.of() : List.of(new Pause(first, last));

        assertThat(clock.due(event, limit, unit, pauses, LATER)).isEqualTo(due);
    }

    @Test
    void restsThroughTodayWhileAPauseLasts() {
        List<Pause> open = List.of(new Pause(LocalDate.of(2017, 3, 8), null));

        // Two days were left after 03-07 (the first of three): 03-16 and 03-17 after a Wednesday 03-15.
        assertThat(clock.due(LocalDate.of(2017, 3, 6), 3, WORKDAYS, open, LocalDate.of(2017, 3, 15)))
                .isEqualTo(LocalDate.of(2017, 3, 17));
    }

    @Test
    void countsDaysOfOverlappingPausesOnce() {
        Pause whole = new Pause(LocalDate.of(2017, 3, 8), LocalDate.of(2017, 3, 14));
        Pause first = new Pause(LocalDate.of(2017, 3, 8), LocalDate.of(2017, 3, 10));
        Pause second = new Pause(LocalDate.of(2017, 3, 9), LocalDate.of(2017, 3, 14));

        LocalDate event = LocalDate.of(2017, 3, 6);
        assertThat(clock.due(event, 10, WORKDAYS, List.of(first, second), LATER))
                .isEqualTo(clock.due(event, 10, WORKDAYS, List.of(whole), LATER));
    }

    /** However it is counted: so many days count up to the end, and the end itself is worked and no pause. */
    @Test
    void agreesWithCountingDayByDay() {
        Random chance = new Random(20170105);
        for (int i = 0; i < 3_000; i++) {
            LocalDate event = LocalDate.of(2017, 1, 5).plusDays(chance.nextInt(170));
            int limit = 1 + chance.nextInt(60);
            Unit unit = chance.nextBoolean() ? WORKDAYS : DAYS;
            List<Pause> pauses = pauses(chance, event);

            LocalDate due = clock.due(event, limit, unit, pauses, LATER);

            int counted = 0;
            LocalDate full = event;
            for (LocalDate day = event.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
                if (!isPaused(day, pauses) && (unit == DAYS || calendar.isWorkday(day)) && counted < limit) {
                    counted++;
                    full = day;
                }
            }
            assertThat(counted).isEqualTo(limit);
            assertThat(calendar.isWorkday(due) && !isPaused(due, pauses)).isTrue();
            for (LocalDate day = full; day.isBefore(due); day = day.plusDays(1)) {
                assertThat(calendar.isWorkday(day) && !isPaused(day, pauses))
                        .as("%s could have been the end instead of %s", day, due)
                        .isFalse();
            }
        }
    }

    private static List<Pause> pauses(Random chance, LocalDate event) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            LocalDate first = event.plusDays(chance.nextInt(60) - 5L);
            pauses.add(new Pause(first, first.plusDays(chance.nextInt(15))));
        }
        return pauses;
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> !day.isBefore(pause.first()) && !day.isAfter(pause.last()));
    }

    @Test
    void saysHowManyWorkingDaysAreLeft() {
        // Friday 01-20 to Tuesday 01-24: 01-22 is a make-up Sunday, so 22, 23, 24.
        assertThat(clock.left(LocalDate.of(2017, 1, 20), LocalDate.of(2017, 1, 24)))
                .isEqualTo(3);
        assertThat(clock.left(LocalDate.of(2017, 1, 24), LocalDate.of(2017, 1, 24)))
                .isZero();
        assertThat(clock.left(LocalDate.of(2017, 2, 3), LocalDate.of(2017, 1, 26)))
                .isEqualTo(-1);
    }
}
