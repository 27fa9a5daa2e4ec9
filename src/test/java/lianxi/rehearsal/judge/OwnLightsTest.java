package lianxi.rehearsal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxi.rehearsal.judge.OwnAcceptance.Filing;
import lianxi.rehearsal.judge.OwnLights.Facts;
import lianxi.rehearsal.judge.OwnLights.Outlook;
import lianxi.rehearsal.judge.OwnLights.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light that the judge expects, by what was recorded. */
class OwnLightsTest {

    private final OwnLights lights = new OwnLights(new OwnCalendar());

    /** On Wednesday 2017-03-15; in the order of lights, the first that fits. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DONE, 2017-03-10, 2017-03-10, -, 已办结",
                "DONE, 2017-03-10, 2017-03-13, -, 逾期办结",
                "NOT_NEEDED, 2017-03-10, -, -, 不需办理",
                "CALLED_OFF, 2017-03-10, -, -, 中止",
                "RUNNING, 2017-03-14, -, -, 逾期",
                "REFUSED, 2017-03-14, -, -, 逾期",
                "REFUSED, -, -, 3, 不予许可",
                "RUNNING, 2017-03-15, -, -, 临期",
                "RUNNING, 2017-03-20, -, -, 临期",
                "RUNNING, 2017-03-21, -, -, 正常",
                "RUNNING, -, -, 5, 临期",
                "RUNNING, -, -, 6, 正常",
                "NOT_STARTED, 2017-03-31, -, -, 未启动",
                "NOT_STARTED, 2017-03-17, -, -, 临期"
            })
    void readsTheFirstThatFits(Stage stage, LocalDate due, LocalDate done, Integer slack, String light) {
        Outlook outlook = new Outlook(null, null, null, slack);

        assertThat(lights.light(new Facts(LocalDate.of(2017, 3, 15), stage, due, done, false, outlook)))
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // latest start, latest safe day, forecast
                "NOT_STARTED, 2017-03-14, -, -, 预计误期",
                "NOT_STARTED, 2017-03-15, -, -, 临期",
                "NOT_STARTED, 2017-03-22, -, -, 临期",
                "NOT_STARTED, 2017-03-23, -, -, 未启动",
                "RUNNING, 2017-03-14, -, -, 正常",
                "RUNNING, -, 2017-05-02, 2017-05-03, 预计误期",
                "RUNNING, -, 2017-05-02, 2017-05-02, 正常"
            })
    void looksAheadByTheSchedule(Stage stage, LocalDate start, LocalDate safe, LocalDate forecast, String light) {
        Outlook outlook = new Outlook(start, safe, forecast, null);

        assertThat(lights.light(new Facts(LocalDate.of(2017, 3, 15), stage, null, null, false, outlook)))
                .isEqualTo(light);
    }

    @Test
    void isNeverOverdueWhileTheClockRests() {
        assertThat(lights.light(new Facts(
                        LocalDate.of(2017, 3, 15), Stage.RUNNING, LocalDate.of(2017, 3, 10), null, true, Outlook.NONE)))
                .isEqualTo("正常");
    }

    /** Art. 32: five working days from 2017-01-23 end on 02-03 (24, 25, 26, then 02-03 and 02-04: the fifth is 02-04). */
    @ParameterizedTest
    @CsvSource({"2017-02-04, 2017-02-04", "2017-02-06, 2017-01-23"})
    void countsFromReceiptWhereNothingWasToldInTime(LocalDate accepted, LocalDate counted) {
        Filing filing = new Filing(LocalDate.of(2017, 1, 23), null);

        assertThat(new OwnAcceptance(new OwnCalendar()).counted(List.of(filing), accepted))
                .isEqualTo(counted);
    }

    @Test
    void countsFromAcceptanceAfterWhatWasMissingCame() {
        Filing first = new Filing(LocalDate.of(2017, 3, 6), LocalDate.of(2017, 3, 10));
        Filing second = new Filing(LocalDate.of(2017, 3, 20), null);

        LocalDate accepted = LocalDate.of(2017, 3, 22);
        assertThat(new OwnAcceptance(new OwnCalendar()).counted(List.of(first, second), accepted))
                .isEqualTo(accepted);
    }
}
