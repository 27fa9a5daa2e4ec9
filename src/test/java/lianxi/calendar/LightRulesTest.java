package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
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
