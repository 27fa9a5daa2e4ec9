package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianxi.calendar.LegalClock;
import lianxi.calendar.Notices;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.Stop;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.TimeLimit.Nature;
import lianxi.calendar.TimeLimit.Unit;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.MonthlyRule;
import lianxi.rehearsal.judge.OwnCalendar;
import lianxi.rehearsal.judge.OwnClock;
import lianxi.rehearsal.judge.OwnClock.Pause;
import lianxi.rehearsal.judge.OwnMeetings;
import lianxi.rehearsal.judge.OwnSlots;
import org.junit.jupiter.api.Test;

/** Two people wrote down the law's time apart from each other: the product's clock and the judge's agree, wherever they are asked. */
class OwnModelTest {

    private static final int CASES = 20_000;

    private final WorkCalendar calendar = Notices.CALENDAR;
    private final OwnCalendar own = new OwnCalendar();

    @Test
    void worksOnTheSameDays() {
        for (LocalDate day = LocalDate.of(2016, 12, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            assertThat(own.isWorkday(day)).as(day.toString()).isEqualTo(calendar.isWorkday(day));
        }
    }

    @Test
    void owesTheSameWeeks() {
        OwnSlots slots = new OwnSlots(own);
        for (LocalDate friday = LocalDate.of(2017, 1, 6); friday.getYear() < 2027; friday = friday.plusWeeks(1)) {
            ReportWeek week = new ReportWeek(friday);
            assertThat(slots.slot(friday)).isEqualTo(week.slot(calendar).map(moment -> moment.toInstant()));
            assertThat(slots.eve(friday)).isEqualTo(week.eveReminder(calendar).map(moment -> moment.toInstant()));
            assertThat(slots.morning(friday))
                    .isEqualTo(week.morningReminder(calendar).map(moment -> moment.toInstant()));
            assertThat(slots.briefingDue(friday))
                    .isEqualTo(week.briefingDue(calendar).map(moment -> moment.toInstant()));
            assertThat(slots.opens(friday)).isEqualTo(week.opens(calendar).toInstant());
        }
    }

    @Test
    void meetsOnTheSameDays() {
        for (int day = 1; day <= 31; day++) {
            OwnMeetings rule = new OwnMeetings(own, day, LocalTime.of(9, 0));
            for (YearMonth month = YearMonth.of(2017, 1); month.getYear() < 2027; month = month.plusMonths(1)) {
                assertThat(rule.day(month)).isEqualTo(MonthlyRule.onDay(day).slot(month, calendar));
            }
        }
    }

    @Test
    void endsLimitsOnTheSameDays() {
        Random chance = new Random(20170105);
        OwnClock clock = new OwnClock(own);
        for (int i = 0; i < CASES; i++) {
            LocalDate event = LocalDate.of(2017, 1, 1).plusDays(chance.nextInt(400));
            int limit = 1 + chance.nextInt(90);
            boolean isWorking = chance.nextBoolean();
            LocalDate today = event.plusDays(chance.nextInt(80));
            List<Stop> stops = stops(chance, event);
            List<Pause> pauses = stops.stream()
                    .map(stop -> new Pause(stop.from(), stop.to()))
                    .toList();
            TimeLimit promised =
                    new TimeLimit(limit, isWorking ? Unit.WORKING : Unit.CALENDAR, Nature.PROMISED, null, null);

            assertThat(clock.due(event, limit, isWorking ? OwnClock.Unit.WORKDAYS : OwnClock.Unit.DAYS, pauses, today))
                    .as("%s + %s from %s with %s on %s", limit, promised.unit(), event, stops, today)
                    .isEqualTo(new LegalClock(promised, event, stops)
                            .due(calendar, today)
                            .date());
        }
    }

    private static List<Stop> stops(Random chance, LocalDate event) {
        List<Stop> stops = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            LocalDate first = event.plusDays(chance.nextInt(70) - 5L);
            stops.add(chance.nextInt(6) == 0 ? Stop.open(first) : new Stop(first, first.plusDays(chance.nextInt(20))));
        }
        return stops;
    }
}
