package lianxi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxi.calendar.Notices;
import lianxi.problem.PoolRule.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which problems wait for a meeting, on days of 2017 counted by hand from the State Council's notice 国办发明电〔2016〕17号:
 * 春节 01-27 to 02-02 is free, 01-22 (Sunday) and 02-04 (Saturday) are worked; 清明 04-02 to 04-04 is free, 04-01
 * (Saturday) worked.
 */
class PoolRuleTest {

    private static final PoolRule RULE = new PoolRule(Notices.CALENDAR);

    @ParameterizedTest(name = "raised {0}: not on {1}, but on {2}")
    @CsvSource({
        // an ordinary week: Tuesday to Friday are four, Monday is the fifth
        "2017-01-09, 2017-01-15, 2017-01-16",
        // Sunday 01-22 is worked: Sun, Mon, Tue, Wed, Thu
        "2017-01-20, 2017-01-25, 2017-01-26",
        // Wed, Thu, then after 春节 Fri 02-03, Sat 02-04 (worked), Mon 02-06
        "2017-01-24, 2017-02-05, 2017-02-06",
        // raised in the holiday: Fri 02-03, Sat 02-04, Mon, Tue, Wed 02-08
        "2017-01-28, 2017-02-07, 2017-02-08",
        // raised on a Saturday: Mon to Fri
        "2017-03-11, 2017-03-16, 2017-03-17",
        // 清明: Wed, Thu, Fri, Sat 04-01 (worked), then Wed 04-05
        "2017-03-28, 2017-04-04, 2017-04-05",
    })
    void aCrossUnitProblemStandsFromItsFifthWorkingDayOn(LocalDate raised, LocalDate before, LocalDate on) {
        for (ProblemLevel level : List.of(ProblemLevel.CROSS_UNIT, ProblemLevel.GROUP)) {
            assertThat(RULE.isStanding(facts(level, raised, false), before)).isFalse();
            assertThat(RULE.isStanding(facts(level, raised, false), on)).isTrue();
        }
        assertThat(RULE.isStanding(facts(ProblemLevel.UNIT, raised, false), on.plusMonths(1)))
                .as("a unit's own problem")
                .isFalse();
    }

    @Test
    void whatTheOfficeMarksStandsAtOnceWhateverItsLevel() {
        LocalDate day = LocalDate.of(2017, 1, 9);
        assertThat(RULE.isStanding(facts(ProblemLevel.UNIT, day, true), day)).isTrue();
    }

    @Test
    void onlyWhatIsOpenStands() {
        LocalDate raised = LocalDate.of(2017, 1, 9);
        LocalDate day = LocalDate.of(2017, 3, 1);
        List<ProblemState> standing = Stream.of(ProblemState.values())
                .filter(state -> RULE.isStanding(new Facts(state, ProblemLevel.CROSS_UNIT, raised, true), day))
                .toList();
        assertThat(standing).containsExactly(ProblemState.REGISTERED, ProblemState.IN_PROGRESS, ProblemState.CLOSING);
    }

    @Test
    void theListsLastDayAgreesWithTheRuleOnEveryDayOfTheYear() {
        LocalDate day = LocalDate.of(2017, 1, 10);
        while (day.getYear() == 2017) {
            LocalDate last = RULE.lastRaised(day);
            assertThat(RULE.isStanding(facts(ProblemLevel.CROSS_UNIT, last, false), day))
                    .isTrue();
            assertThat(RULE.isStanding(facts(ProblemLevel.CROSS_UNIT, last.plusDays(1), false), day))
                    .isFalse();
            day = day.plusDays(1);
        }
    }

    private static Facts facts(ProblemLevel level, LocalDate raised, boolean marked) {
        return new Facts(ProblemState.IN_PROGRESS, level, raised, marked);
    }
}
