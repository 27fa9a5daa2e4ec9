package lianxi.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a meeting is reported up to, and when the office is reminded of the follow-up. */
class ReportUpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区委、区政府 | 区委,区政府,市基地办 | true",
                "区委、区政府 | 区委 | false",
                "区委，区政府 | 区政府,区委 | true",
                "区委 区政府 | 区委办,区政府 | false",
            })
    void aMeetingIsReportedOnceEverybodyNamedHasItsMinutes(String wanted, String reached, boolean complete) {
        assertThat(ReportUp.isComplete(ReportUp.parts(wanted), List.of(reached.split(","))))
                .isEqualTo(complete);
    }

    @Test
    void nobodyNamedIsNobodyReportedTo() {
        assertThat(ReportUp.isComplete(ReportUp.parts(" "), List.of("区委"))).isFalse();
    }
}
