package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lights of domain.md in their order, for a thing due on Thursday 2017-02-16. */
class LightRulesTest {

    private static final LocalDate DUE = LocalDate.of(2017, 2, 16);

    private final LightRules rules = new LightRules(Notices.CALENDAR, LightThresholds.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "2017-02-10, ON_TRACK, 4",
        "2017-02-11, ON_TRACK, 4", // a Saturday
        "2017-02-13, DUE_SOON, 3",
        "2017-02-16, DUE_SOON, 0",
        "2017-02-17, OVERDUE, -1",
        "2017-02-18, OVERDUE, -1",
    })
    void aRunningStepIsReadByItsDueDay(LocalDate today, Light light, int left) {
        LightReading reading = rules.read(LightFacts.running(DUE), today);
        assertThat(reading.light()).isEqualTo(light);
        assertThat(reading.workdaysLeft()).isEqualTo(left);
    }

    @Test
    void overdueBeginsOnTheWeekendAfterAFridaysDueDay() {
        LocalDate friday = LocalDate.of(2017, 2, 17);
        LightReading saturday = rules.read(LightFacts.running(friday), friday.plusDays(1));
        assertThat(saturday.light()).isEqualTo(Light.OVERDUE);
        assertThat(saturday.workdaysLeft()).as("no working day has passed yet").isZero();
    }

    @Test
    void whatHasNotBegunSaysSoUntilItsDayIsNear() {
        assertThat(rules.read(LightFacts.notStarted(null), DUE).light()).isEqualTo(Light.NOT_STARTED);
        assertThat(rules.read(LightFacts.notStarted(DUE), LocalDate.of(2017, 1, 16))
                        .light())
                .isEqualTo(Light.NOT_STARTED);
        assertThat(rules.read(LightFacts.notStarted(DUE), LocalDate.of(2017, 2, 14))
                        .light())
                .isEqualTo(Light.DUE_SOON);
        assertThat(rules.read(LightFacts.notStarted(DUE), LocalDate.of(2017, 3, 1))
                        .light())
                .isEqualTo(Light.OVERDUE);
    }

    @Test
    void aStoppedClockShowsNoDueDateAndIsNeverOverdue() {
        LightReading reading = rules.read(LightFacts.suspended(), LocalDate.of(2018, 1, 1));
        assertThat(reading.light()).isEqualTo(Light.ON_TRACK);
        assertThat(reading.stopped()).isTrue();
        assertThat(reading.workdaysLeft()).isNull();
        assertThat(reading.sign()).isEqualTo("●‖");
    }

    @Test
    void aFinishedStepKeepsWhetherItWasLate() {
        LightReading inTime = rules.read(LightFacts.completed(DUE, DUE), LocalDate.of(2017, 6, 30));
        LightReading late = rules.read(LightFacts.completed(DUE, DUE.plusDays(1)), LocalDate.of(2017, 6, 30));
        assertThat(inTime.messageKey()).isEqualTo("calendar.light.COMPLETED");
        assertThat(late.light()).isEqualTo(Light.COMPLETED);
        assertThat(late.messageKey()).isEqualTo("calendar.light.COMPLETED_LATE");
        assertThat(rules.read(LightFacts.completed(null, DUE), DUE).late()).isFalse();
    }

    @Test
    void aRefusalIsASquareWithItsOwnWord() {
        LightReading reading = rules.read(LightFacts.refused(), DUE);
        assertThat(reading.sign()).isEqualTo("■");
        assertThat(reading.messageKey()).isEqualTo("calendar.light.REFUSED");
        assertThat(rules.read(LightFacts.notNeeded(), DUE).messageKey()).isEqualTo("calendar.light.NOT_NEEDED");
        LightReading stopped = rules.read(LightFacts.calledOff(), DUE);
        assertThat(stopped.sign()).isEqualTo("–");
        assertThat(stopped.messageKey()).as("中止 is a state of its own").isEqualTo("calendar.light.CALLED_OFF");
    }

    /** Latest safe date Wednesday 2017-06-14; a plain month without holidays. */
    @ParameterizedTest(name = "forecast {0}: {1} {2}")
    @CsvSource({
        "2017-06-06, ON_TRACK,      SLACK 2017-06-06 2017-06-14 6", // 7, 8, 9, 12, 13, 14
        "2017-06-07, DUE_SOON,      LITTLE_SLACK 2017-06-07 2017-06-14 5",
        "2017-06-14, DUE_SOON,      LITTLE_SLACK 2017-06-14 2017-06-14 0",
        "2017-06-15, FORECAST_LATE, FORECAST_LATE 2017-06-15 2017-06-14 1",
        "2017-06-20, FORECAST_LATE, FORECAST_LATE 2017-06-20 2017-06-14 4", // 15, 16, 19, 20
    })
    void theForecastIsHeldAgainstTheLatestSafeDate(LocalDate forecast, Light light, String why) {
        LightFacts running = LightFacts.running(LocalDate.of(2017, 7, 31)).with(outlook(null, forecast));
        LightReading reading = rules.read(running, LocalDate.of(2017, 6, 1));
        assertThat(reading.light()).isEqualTo(light);
        assertThat(told(reading)).contains(why);

        LightReading notStarted =
                rules.read(LightFacts.notStarted(null).with(outlook(null, forecast)), LocalDate.of(2017, 6, 1));
        assertThat(notStarted.light()).isEqualTo(light == Light.ON_TRACK ? Light.NOT_STARTED : light);
    }

    /** Read on Wednesday 2017-06-07. */
    @ParameterizedTest(name = "latest start {0}: {1}")
    @CsvSource({
        "2017-06-06, FORECAST_LATE, START_MISSED 2017-06-06",
        "2017-06-07, DUE_SOON,      START_NEAR 2017-06-07 0",
        "2017-06-14, DUE_SOON,      START_NEAR 2017-06-14 5",
        "2017-06-15, NOT_STARTED,   START_BY 2017-06-15 6",
    })
    void whatHasNotBegunIsHeldAgainstItsLatestStart(LocalDate latestStart, Light light, String why) {
        LocalDate today = LocalDate.of(2017, 6, 7);
        LightReading reading = rules.read(LightFacts.notStarted(null).with(outlook(latestStart, null)), today);
        assertThat(reading.light()).isEqualTo(light);
        assertThat(told(reading)).contains(why);

        LightReading running = rules.read(LightFacts.running(null).with(outlook(latestStart, null)), today);
        assertThat(running.light()).as("once begun, its latest start is past").isEqualTo(Light.ON_TRACK);
    }

    @Test
    void theFirstRuleThatHoldsMakesTheLightAndTheOthersAreToldToo() {
        LightFacts facts =
                LightFacts.notStarted(DUE).with(outlook(LocalDate.of(2017, 2, 6), LocalDate.of(2017, 6, 20)));
        LightReading reading = rules.read(facts, LocalDate.of(2017, 2, 20));
        assertThat(reading.light()).isEqualTo(Light.OVERDUE);
        assertThat(told(reading))
                .containsExactly(
                        "OVERDUE 2017-02-16 2",
                        "FORECAST_LATE 2017-06-20 2017-06-14 4",
                        "START_MISSED 2017-02-06",
                        "NOT_STARTED");
        // in time by its own limit, ◆ comes before ▲
        assertThat(rules.read(facts, LocalDate.of(2017, 2, 16)).light()).isEqualTo(Light.FORECAST_LATE);
        assertThat(rules.read(facts.with(null), LocalDate.of(2017, 2, 16)).light())
                .isEqualTo(Light.DUE_SOON);
    }

    /** The stop was entered after the due date 2017-02-16 had passed, or within it. */
    @ParameterizedTest(name = "read on {0}: {1}, {2} left")
    @CsvSource({
        "2017-02-10, ON_TRACK, 4",
        "2017-02-13, DUE_SOON, 3",
        "2017-02-16, DUE_SOON, 0",
        "2017-02-17, ON_TRACK,",
        "2018-01-01, ON_TRACK,",
    })
    void anOpenStopIsNeverOverdue(LocalDate today, Light light, Integer left) {
        LightReading reading = rules.read(LightFacts.suspended(DUE), today);
        assertThat(reading.light()).isEqualTo(light);
        assertThat(reading.workdaysLeft()).isEqualTo(left);
        assertThat(reading.stopped()).isTrue();
        assertThat(reading.sign()).isEqualTo(light.sign() + "‖");
        assertThat(told(reading)).contains("STOPPED");
    }

    @Test
    void aStoppedClockMayStillBeForecastLate() {
        LightFacts facts = LightFacts.suspended(DUE).with(outlook(null, LocalDate.of(2017, 6, 20)));
        LightReading reading = rules.read(facts, LocalDate.of(2017, 2, 20));
        assertThat(reading.sign()).isEqualTo("◆‖");
        assertThat(told(reading)).containsExactly("FORECAST_LATE 2017-06-20 2017-06-14 4", "STOPPED");
    }

    @Test
    void whatIsClosedAsksNoSchedule() {
        ScheduleOutlook late = outlook(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 6, 20));
        LocalDate today = LocalDate.of(2017, 6, 30);
        assertThat(rules.read(LightFacts.completed(DUE, DUE).with(late), today).light())
                .isEqualTo(Light.COMPLETED);
        assertThat(rules.read(LightFacts.notNeeded().with(late), today).light()).isEqualTo(Light.NOT_NEEDED);
        assertThat(told(rules.read(LightFacts.refused().with(late), today))).containsExactly("REFUSED");
    }

    @Test
    void noLightIsWithoutItsWhy() {
        LocalDate today = LocalDate.of(2017, 2, 10);
        assertThat(told(rules.read(LightFacts.running(null), today))).containsExactly("NO_DUE");
        assertThat(told(rules.read(LightFacts.running(DUE), today))).containsExactly("DAYS_LEFT 2017-02-16 4");
        assertThat(told(rules.read(LightFacts.running(DUE), DUE))).containsExactly("DUE_TODAY 2017-02-16");
        assertThat(told(rules.read(LightFacts.running(today), today.plusDays(1))))
                .containsExactly("OVERDUE_FREE_DAYS 2017-02-10"); // a Friday, read on Saturday
        assertThat(told(rules.read(LightFacts.notStarted(null), today))).containsExactly("NOT_STARTED");
        assertThat(told(rules.read(LightFacts.suspended(), today))).containsExactly("STOPPED");
        assertThat(told(rules.read(LightFacts.notNeeded(), today))).containsExactly("NOT_NEEDED");
        assertThat(told(rules.read(LightFacts.calledOff(), today))).containsExactly("CALLED_OFF");
        assertThat(told(rules.read(LightFacts.completed(null, null), today))).containsExactly("COMPLETED");
        assertThat(told(rules.read(LightFacts.completed(null, DUE), today))).containsExactly("COMPLETED_ON 2017-02-16");
        assertThat(told(rules.read(LightFacts.completed(DUE, today), today)))
                .containsExactly("COMPLETED_IN_TIME 2017-02-10 2017-02-16");
        assertThat(told(rules.read(LightFacts.completed(DUE, LocalDate.of(2017, 2, 21)), today)))
                .containsExactly("COMPLETED_LATE 2017-02-21 2017-02-16 3"); // 17, 20, 21
    }

    @Test
    void theThresholdsOfTheScheduleAreSettings() {
        LightRules strict = new LightRules(Notices.CALENDAR, new LightThresholds(3, 0, 0));
        LocalDate today = LocalDate.of(2017, 6, 7);
        LightFacts slack = LightFacts.running(null).with(outlook(null, LocalDate.of(2017, 6, 13)));
        LightFacts start = LightFacts.notStarted(null).with(outlook(LocalDate.of(2017, 6, 8), null));
        assertThat(strict.read(slack, today).light()).isEqualTo(Light.ON_TRACK);
        assertThat(rules.read(slack, today).light()).isEqualTo(Light.DUE_SOON);
        assertThat(strict.read(start, today).light()).isEqualTo(Light.NOT_STARTED);
        assertThat(rules.read(start, today).light()).isEqualTo(Light.DUE_SOON);
    }

    private static ScheduleOutlook outlook(LocalDate latestStart, LocalDate forecast) {
        LocalDate safe = LocalDate.of(2017, 6, 14);
        Integer slack = forecast == null ? null : Notices.CALENDAR.workdaysBetween(forecast, safe);
        return new ScheduleOutlook(latestStart, forecast == null ? null : safe, null, forecast, slack, false);
    }

    private static List<String> told(LightReading reading) {
        return reading.why().stream()
                .map(why -> Stream.concat(Stream.of(why.rule()), why.values().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void theThresholdIsASetting() {
        LightRules strict = new LightRules(Notices.CALENDAR, new LightThresholds(0, 5, 5));
        assertThat(strict.read(LightFacts.running(DUE), DUE.minusDays(1)).light())
                .isEqualTo(Light.ON_TRACK);
        assertThat(strict.read(LightFacts.running(DUE), DUE).light()).isEqualTo(Light.DUE_SOON);
    }

    @Test
    void theOrderIsTheOneInWhichTheRulesAreTried() {
        assertThat(Arrays.stream(Light.values()).map(Light::sign).collect(Collectors.joining()))
                .isEqualTo("✓–■◆▲○●");
        assertThat(Arrays.stream(Light.values()).map(Light::shape)).doesNotHaveDuplicates();
    }
}
