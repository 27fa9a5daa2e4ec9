package lianxi.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 政府督查工作条例 Art. 15: no repeated checks; the product warns when a unit was or will be checked on the same matter within 30
 * days. Days are counted by hand.
 */
class RepeatedCheckTest {

    private static final UnitId FORESTRY = new UnitId(1);
    private static final UnitId LAND = new UnitId(2);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day of the item, day of the other check, warned
            2017-03-01, 2017-03-01, true
            2017-03-01, 2017-01-30, true
            2017-03-01, 2017-01-29, false
            2017-03-01, 2017-03-31, true
            2017-03-01, 2017-04-01, false
            2017-02-28, 2017-01-29, true
            2017-02-28, 2017-01-28, false
            """)
    void withinThirtyDaysBeforeOrAfterIsNear(LocalDate day, LocalDate other, boolean warned) {
        PlanItemView item = item(1, CheckMatter.DUTIES, 1, day, FORESTRY);
        List<EarlierCheck> checks = List.of(check(FORESTRY, CheckMatter.DUTIES, other));
        assertThat(RepeatedCheck.of(item, checks, List.of())).hasSize(warned ? 1 : 0);
    }

    @Test
    void anotherMatterOrAnotherUnitIsNoRepetition() {
        LocalDate day = LocalDate.of(2017, 3, 1);
        PlanItemView item = item(1, CheckMatter.DUTIES, 3, day, FORESTRY);
        List<EarlierCheck> checks =
                List.of(check(FORESTRY, CheckMatter.PERMITS, day), check(LAND, CheckMatter.DUTIES, day));
        assertThat(RepeatedCheck.of(item, checks, List.of())).isEmpty();
    }

    /** A check on 01-20 and 31 days make 02-20: from then on February is free; 01-31 and 31 days make 03-03, past February. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-01-20, 2017-02-20
            2017-01-31,
            2017-03-15,
            """)
    void aMonthTellsFromWhenOnItIsFree(LocalDate other, @Nullable LocalDate free) {
        PlanItemView february = item(1, CheckMatter.DUTIES, 2, null, FORESTRY);
        List<EarlierCheck> checks = List.of(check(FORESTRY, CheckMatter.DUTIES, other));
        assertThat(RepeatedCheck.of(february, checks, List.of()))
                .singleElement()
                .extracting(RepeatedCheck::freeFrom)
                .isEqualTo(free);
    }

    @Test
    void twoChecksWithoutADayComeNearInTheSameMonthOnly() {
        PlanItemView march = item(1, CheckMatter.DUTIES, 3, null, FORESTRY);
        PlanItemView again = item(2, CheckMatter.DUTIES, 3, null, FORESTRY, LAND);
        PlanItemView april = item(3, CheckMatter.DUTIES, 4, null, FORESTRY);
        assertThat(RepeatedCheck.of(march, List.of(), List.of(march, again, april)))
                .extracting(RepeatedCheck::unit, RepeatedCheck::on, RepeatedCheck::month)
                .containsExactly(tuple(FORESTRY, null, 3));
    }

    private static EarlierCheck check(UnitId unit, CheckMatter matter, LocalDate on) {
        return new EarlierCheck(new InspectionId(7), unit, "示例单位", matter, on);
    }

    private static PlanItemView item(long id, CheckMatter matter, int month, @Nullable LocalDate day, UnitId... units) {
        int in = day == null ? month : day.getMonthValue();
        return new PlanItemView(
                new PlanItemId(id),
                new PlanItemId(id),
                new PlanId(1),
                PlanPeriod.of(2017),
                1,
                PlanState.APPROVED,
                true,
                CheckKind.REGULAR,
                matter,
                "示例重点",
                PlanTargets.NAMED,
                0,
                List.of(units).stream()
                        .map(unit -> new PlanItemView.Unit(unit, "示例单位" + unit))
                        .toList(),
                List.of(),
                List.of(in),
                day,
                List.of(),
                "示例依据",
                List.of(new PlanItemId(id)),
                false,
                0);
    }
}
