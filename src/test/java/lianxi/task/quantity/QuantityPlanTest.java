package lianxi.task.quantity;

import static lianxi.task.quantity.QuantityScene.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan wants by a day, and shares in per cent; reckoned by hand. */
class QuantityPlanTest {

    private static final QuantityPlan PLAN = plan("1200", "2017-02-28 500", "2017-03-31 900", "2017-05-31 1200");

    @ParameterizedTest
    @CsvSource({
        "2017-02-27, 0",
        "2017-02-28, 500", // on the day itself it is to be done
        "2017-03-30, 500", // nothing was set for the days between
        "2017-03-31, 900",
        "2017-05-30, 900",
        "2017-05-31, 1200",
        "2018-01-01, 1200"
    })
    void wantsWhatTheLastPointThatHasComeSays(LocalDate day, BigDecimal due) {
        assertThat(PLAN.dueBy(day)).isEqualByComparingTo(due);
    }

    @ParameterizedTest
    @CsvSource({"0, 2017-02-28", "499.99, 2017-02-28", "500, 2017-03-31", "860, 2017-03-31", "900, 2017-05-31"})
    void theNextPointIsTheFirstThatIsNotReached(BigDecimal done, LocalDate next) {
        assertThat(PLAN.firstMissed(done)).map(PlanPoint::on).contains(next);
    }

    @Test
    void nothingIsNextOnceTheTotalIsReached() {
        assertThat(PLAN.firstMissed(new BigDecimal("1200"))).isEmpty();
        assertThat(PLAN.firstMissed(new BigDecimal("1300"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "860, 1200, 71.7", // 71.666…
        "840, 1200, 70.0",
        "1, 3, 33.3",
        "2, 3, 66.7",
        "1, 800, 0.1", // 0.125
        "1, 2000, 0.1", // 0.05 goes up
        "3, 2000, 0.2", // 0.15 goes up
        "49, 100000, 0.0", // 0.049
        "1199.99, 1200, 100.0", // 99.9991…
        "1300, 1200, 108.3",
        "0, 1200, 0.0"
    })
    void sharesAreRoundedHalfUpToOneDecimal(BigDecimal part, BigDecimal whole, String percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "LAND_TRANSFER, 12.35, true",
        "LAND_TRANSFER, 12.350, true",
        "LAND_TRANSFER, 12.355, false",
        "LAND_TRANSFER, -1, false",
        "LAND_TRANSFER, 10000000, false",
        "DEMOLITION, 12, true",
        "DEMOLITION, 12.0, true",
        "DEMOLITION, 12.5, false"
    })
    void landIsCountedToHundredthsAndHouseholdsWhole(Measure measure, BigDecimal amount, boolean fits) {
        assertThat(measure.fits(amount)).isEqualTo(fits);
    }
}
