package lianxi.calendar;

import static lianxi.calendar.TimeLimit.Nature.PROMISED;
import static lianxi.calendar.TimeLimit.Nature.STATUTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.Acceptance.Filing;
import lianxi.calendar.Acceptance.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 行政许可法 Art. 32, 44 and 45 on dates counted by hand. */
class LicensingLawTest {

    private final WorkCalendar calendar = Notices.CALENDAR;

    /** Received on Thursday 2017-03-30: 03-31 +1, 04-01 worked +2, 清明, 04-05 +3, 06 +4, 07 +5. */
    @ParameterizedTest(name = "told {0}, accepted {1}, seen on {2}: {3} from {4}")
    @CsvSource({
        // nothing yet
        ",           ,           2017-03-30, PENDING,",
        ",           ,           2017-04-07, PENDING,",
        // Art. 32 (4): nothing told in time
        ",           ,           2017-04-08, DEEMED,        2017-03-30",
        // told on the last day, and a day late
        "2017-04-07, ,           2017-04-07, SUPPLEMENTING,",
        "2017-04-07, ,           2017-06-01, SUPPLEMENTING,",
        "2017-04-08, ,           2017-04-08, DEEMED,        2017-03-30",
        // accepted by the authority, in time
        ",           2017-03-30, 2017-04-01, ACCEPTED,      2017-03-30",
        ",           2017-04-07, 2017-04-07, ACCEPTED,      2017-04-07",
        // accepted too late to change what the law had done
        ",           2017-04-10, 2017-04-10, DEEMED,        2017-03-30",
        "2017-04-10, 2017-04-12, 2017-04-12, DEEMED,        2017-03-30",
        // told in time and then accepted
        "2017-03-31, 2017-04-20, 2017-04-20, ACCEPTED,      2017-04-20",
        // what is recorded for a later day is not known yet
        "2017-04-06, ,           2017-04-05, PENDING,",
        ",           2017-04-07, 2017-04-06, PENDING,",
    })
    void whatIsNotToldInTimeIsAccepted(
            LocalDate told, LocalDate accepted, LocalDate today, Outcome outcome, LocalDate from) {
        Acceptance acceptance = Acceptance.of(LocalDate.of(2017, 3, 30), told, accepted, today, calendar);
        assertThat(acceptance.outcome()).isEqualTo(outcome);
        assertThat(acceptance.from()).isEqualTo(from);
        assertThat(acceptance.tellBy()).isEqualTo("2017-04-07");
        assertThat(acceptance.isDeemed()).isEqualTo(outcome == Outcome.DEEMED);
        assertThat(acceptance.isAccepted()).isEqualTo(from != null);
        assertThat(acceptance.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-25, 2017-02-07, false", // 01-26 +1, 02-03 +2, 02-04 worked +3, 06 +4, 07 +5
        "2025-12-31, 2026-01-08, false", // Sunday 01-04 worked +1, 05 … 08 +5
        "2017-12-22, 2017-12-29, false",
        "2017-12-25, 2018-01-01, true", // †: 2018 is not loaded
    })
    void fiveWorkingDaysAreThereToTell(LocalDate received, LocalDate tellBy, boolean provisional) {
        Acceptance acceptance = Acceptance.of(received, null, null, received, calendar);
        assertThat(acceptance.tellBy()).isEqualTo(tellBy);
        assertThat(acceptance.provisional()).isEqualTo(provisional);
    }

    /** Told on 04-05, filed again on Wednesday 04-12: 13, 14 +2, 17, 18, 19 +5. */
    @ParameterizedTest(name = "accepted {0}, seen on {1}: {2} from {3}")
    @CsvSource({
        ",           2017-04-11, SUPPLEMENTING,",
        ",           2017-04-19, PENDING,",
        ",           2017-04-20, DEEMED,   2017-04-12",
        "2017-04-14, 2017-04-20, ACCEPTED, 2017-04-14",
    })
    void afterASupplementedFilingTheDayOfThatReceiptCounts(
            LocalDate accepted, LocalDate today, Outcome outcome, LocalDate from) {
        List<Filing> filings = List.of(filing("2017-03-30", "2017-04-05"), filing("2017-04-12", null));
        Acceptance acceptance = Acceptance.of(filings, accepted, today, calendar);
        assertThat(acceptance.outcome()).isEqualTo(outcome);
        assertThat(acceptance.from()).isEqualTo(from);
    }

    @Test
    void whatIsFiledAfterALateTellingChangesNothing() {
        List<Filing> filings = List.of(filing("2017-03-30", "2017-04-10"), filing("2017-04-12", null));
        Acceptance acceptance = Acceptance.of(filings, null, LocalDate.of(2017, 4, 13), calendar);
        assertThat(acceptance.from()).isEqualTo("2017-03-30");
        assertThat(acceptance.isToldTooLate()).isTrue();
    }

    /** Filed again on Wednesday 04-12 and asked on Friday 04-14 for more: told once, so by 04-19 it is accepted. */
    @ParameterizedTest(name = "seen on {0}: {1} from {2}")
    @CsvSource({
        "2017-04-14, PENDING,",
        "2017-04-19, PENDING,",
        "2017-04-20, DEEMED, 2017-04-12",
        "2017-05-02, DEEMED, 2017-04-12", // filed a third time on 04-25
    })
    void whatIsAskedForASecondTimeDoesNotHold(LocalDate today, Outcome outcome, LocalDate from) {
        List<Filing> filings = List.of(
                filing("2017-03-30", "2017-04-05"), filing("2017-04-12", "2017-04-14"), filing("2017-04-25", null));
        Acceptance acceptance = Acceptance.of(filings, null, today, calendar);
        assertThat(acceptance.outcome()).isEqualTo(outcome);
        assertThat(acceptance.from()).isEqualTo(from);
        assertThat(acceptance.isToldAgain()).isTrue();
        assertThat(acceptance.isToldTooLate()).isFalse();
    }

    @Test
    void withoutAReceiptThereIsNothingToAccept() {
        assertThatThrownBy(() -> Acceptance.of(List.of(), null, LocalDate.EPOCH, calendar))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatutoryLimitStopsOnTheGroundsOfTheLawAlone() {
        // Art. 45: 听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审
        assertThat(StopGround.values())
                .filteredOn(ground -> ground.stops(STATUTORY))
                .containsExactly(
                        StopGround.HEARING,
                        StopGround.TENDER,
                        StopGround.AUCTION,
                        StopGround.INSPECTION,
                        StopGround.TESTING,
                        StopGround.QUARANTINE,
                        StopGround.APPRAISAL,
                        StopGround.EXPERT_REVIEW)
                .allMatch(StopGround::isStatutory);
        // domain.md: 承诺/内部 also for 上级审批 and 申请人补充材料
        assertThat(StopGround.values()).allMatch(ground -> ground.stops(PROMISED));
    }

    @Test
    void aDecisionIsDeliveredWithinTenWorkingDays() {
        LegalClock delivery = LicensingLaw.DELIVERY.startedOn(LocalDate.of(2017, 9, 28));
        // Art. 44: 09-29 +1, 09-30 worked +2, 国庆, 10-09 … 13 +7, 16, 17, 18 +10
        assertThat(delivery.due(calendar).date()).isEqualTo("2017-10-18");
    }

    private static Filing filing(String receivedOn, String toldOn) {
        return new Filing(LocalDate.parse(receivedOn), toldOn == null ? null : LocalDate.parse(toldOn));
    }
}
