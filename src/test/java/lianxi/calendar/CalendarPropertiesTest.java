package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;

/** What holds for any day of any year, tried on seeded random days. */
class CalendarPropertiesTest {

    private static final long SEED = 20170105;
    private static final int TRIES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 12 * 366;

    private final WorkCalendar calendar = Notices.CALENDAR;

    private void tried(Consumer<Random> property) {
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            property.accept(random);
        }
    }

    private static LocalDate anyDay(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    @Test
    void addingAndCountingAreInverse() {
        tried(random -> {
            LocalDate from = anyDay(random);
            int workdays = 1 + random.nextInt(90);
            LocalDate to = calendar.plusWorkdays(from, workdays);
            assertThat(calendar.isWorkday(to)).isTrue();
            assertThat(calendar.workdaysBetween(from, to))
                    .as("%s + %d", from, workdays)
                    .isEqualTo(workdays);
        });
    }

    @Test
    void countsAddUp() {
        tried(random -> {
            LocalDate a = anyDay(random);
            LocalDate b = anyDay(random);
            LocalDate c = anyDay(random);
            assertThat(calendar.workdaysBetween(a, b) + calendar.workdaysBetween(b, c))
                    .isEqualTo(calendar.workdaysBetween(a, c));
        });
    }

    @Test
    void aLaterEventIsNeverDueEarlier() {
        tried(random -> {
            LocalDate event = anyDay(random);
            TimeLimit.Unit unit = random.nextBoolean() ? TimeLimit.Unit.WORKING : TimeLimit.Unit.CALENDAR;
            TimeLimit limit =
                    new TimeLimit(1 + random.nextInt(60), unit, TimeLimit.Nature.STATUTORY, "any", LocalDate.EPOCH);
            LocalDate due = limit.startedOn(event).due(calendar).date();
            assertThat(calendar.isWorkday(due)).isTrue();
            assertThat(limit.startedOn(event.plusDays(1)).due(calendar).date()).isAfterOrEqualTo(due);
        });
    }

    @Test
    void everyMomentBelongsToExactlyOneReport() {
        tried(random -> {
            Instant moment = anyDay(random)
                    .atStartOfDay(BusinessClock.ZONE)
                    .plusSeconds(random.nextInt(86_400))
                    .toInstant();
            ReportWeek week = ReportWeek.collecting(moment, calendar);
            assertThat(week.interval(calendar).orElseThrow().contains(moment)).isTrue();
            assertThat(week.previousWithSlot(calendar)
                            .interval(calendar)
                            .orElseThrow()
                            .contains(moment))
                    .isFalse();
            assertThat(week.nextWithSlot(calendar)
                            .interval(calendar)
                            .orElseThrow()
                            .contains(moment))
                    .isFalse();
        });
    }

    @Test
    void theMomentsOfAWeekStandInOrder() {
        tried(random -> {
            ReportWeek week = ReportWeek.of(anyDay(random));
            week.slot(calendar).ifPresent(slot -> {
                assertThat(week.opens(calendar)).isBefore(slot);
                assertThat(week.eveReminder(calendar).orElseThrow())
                        .isBefore(week.morningReminder(calendar).orElseThrow())
                        .isAfterOrEqualTo(week.opens(calendar));
                assertThat(week.morningReminder(calendar).orElseThrow()).isBefore(slot);
                assertThat(week.briefingDue(calendar).orElseThrow()).isAfter(slot);
                assertThat(slot.toLocalDate()).isBetween(week.monday(), week.friday());
                assertThat(calendar.isWorkday(slot.toLocalDate())).isTrue();
            });
        });
    }
}
