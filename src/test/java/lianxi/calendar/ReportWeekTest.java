package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly slot over holidays, make-up weekends and years; expected values read off the notices by hand. */
class ReportWeekTest {

    private final WorkCalendar calendar = Notices.CALENDAR;

    @ParameterizedTest
    @CsvSource({
        // friday, slot, briefing due, opens, eve reminder
        "2017-01-13, 2017-01-13T12:00, 2017-01-13T18:00, 2017-01-06T12:00, 2017-01-12T15:00",
        "2017-01-20, 2017-01-20T12:00, 2017-01-22T18:00, 2017-01-13T12:00, 2017-01-19T15:00", // Sunday worked
        "2017-01-27, 2017-01-26T12:00, 2017-01-26T18:00, 2017-01-20T12:00, 2017-01-25T15:00", // domain.md
        "2017-02-03, 2017-02-03T12:00, 2017-02-04T18:00, 2017-01-26T12:00, 2017-01-26T15:00",
        "2017-09-29, 2017-09-29T12:00, 2017-09-30T18:00, 2017-09-22T12:00, 2017-09-28T15:00",
        "2017-10-13, 2017-10-13T12:00, 2017-10-13T18:00, 2017-09-29T12:00, 2017-10-12T15:00", // a week without slot
        // before
        "2024-02-09, 2024-02-09T12:00, 2024-02-09T18:00, 2024-02-02T12:00, 2024-02-08T15:00",
        "2024-02-23, 2024-02-23T12:00, 2024-02-23T18:00, 2024-02-09T12:00, 2024-02-22T15:00",
        "2024-03-01, 2024-03-01T12:00, 2024-03-01T18:00, 2024-02-23T12:00, 2024-02-29T15:00",
        "2024-10-04, 2024-09-30T12:00, 2024-09-30T18:00, 2024-09-27T12:00, 2024-09-29T15:00", // Monday; eve is a Sunday
        "2024-10-11, 2024-10-11T12:00, 2024-10-12T18:00, 2024-09-30T12:00, 2024-10-10T15:00",
        "2025-01-31, 2025-01-27T12:00, 2025-01-27T18:00, 2025-01-24T12:00, 2025-01-26T15:00",
        "2025-10-03, 2025-09-30T12:00, 2025-09-30T18:00, 2025-09-26T12:00, 2025-09-29T15:00",
        "2025-10-10, 2025-10-10T12:00, 2025-10-11T18:00, 2025-09-30T12:00, 2025-10-09T15:00",
        "2026-01-02, 2025-12-31T12:00, 2026-01-04T18:00, 2025-12-26T12:00, 2025-12-30T15:00", // over the year
        "2026-10-02, 2026-09-30T12:00, 2026-09-30T18:00, 2026-09-24T12:00, 2026-09-29T15:00", // 09-25 is 中秋节
        "2027-01-01, 2027-01-01T12:00, 2027-01-01T18:00, 2026-12-25T12:00, 2026-12-31T15:00", // †
    })
    void aWeekHasItsMoments(
            LocalDate friday,
            LocalDateTime slot,
            LocalDateTime briefing,
            LocalDateTime opens,
            LocalDateTime eveReminder) {
        ReportWeek week = new ReportWeek(friday);
        assertThat(week.slot(calendar)).map(ZonedDateTime::toLocalDateTime).contains(slot);
        assertThat(week.briefingDue(calendar))
                .map(ZonedDateTime::toLocalDateTime)
                .contains(briefing);
        assertThat(week.opens(calendar).toLocalDateTime()).isEqualTo(opens);
        assertThat(week.eveReminder(calendar))
                .map(ZonedDateTime::toLocalDateTime)
                .contains(eveReminder);
        assertThat(week.morningReminder(calendar))
                .map(ZonedDateTime::toLocalDateTime)
                .contains(slot.toLocalDate().atTime(8, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10-06", // 国庆节 2017: off until Sunday
        "2024-02-16", // 春节 2024: only Sunday 02-18 is worked
        "2026-02-20", // 春节 2026
    })
    void aWeekWithoutAWorkdayUpToFridayOwesNothing(LocalDate friday) {
        ReportWeek week = new ReportWeek(friday);
        assertThat(week.slot(calendar)).isEmpty();
        assertThat(week.briefingDue(calendar)).isEmpty();
        assertThat(week.interval(calendar)).isEmpty();
        assertThat(week.eveReminder(calendar)).isEmpty();
        assertThat(week.morningReminder(calendar)).isEmpty();
    }

    @Test
    void aWorkedWeekendAloneBringsNoSlot() {
        assertThat(calendar.isWorkday(LocalDate.of(2024, 2, 18))).isTrue();
        assertThat(ReportWeek.of(LocalDate.of(2024, 2, 18))).isEqualTo(new ReportWeek(LocalDate.of(2024, 2, 16)));
        assertThat(new ReportWeek(LocalDate.of(2024, 2, 16)).hasSlot(calendar)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-23, 2017-01-27",
        "2017-01-27, 2017-01-27",
        "2017-01-29, 2017-01-27",
        "2017-01-30, 2017-02-03",
        "2024-02-29, 2024-03-01",
        "2026-12-31, 2027-01-01",
    })
    void aDayBelongsToItsMondayToSundayWeek(LocalDate day, LocalDate friday) {
        assertThat(ReportWeek.of(day).friday()).isEqualTo(friday);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-20T12:00:00, 2017-01-20, 2017-01-20", // the slot's own moment still belongs to it
        "2017-01-20T12:00:01, 2017-01-27, 2017-01-20",
        "2017-01-20T11:59:59, 2017-01-20, 2017-01-13",
        "2017-01-26T12:00:00, 2017-01-27, 2017-01-27",
        "2017-01-27T09:00:00, 2017-02-03, 2017-01-27", // 除夕
        "2017-09-29T12:00:01, 2017-10-13, 2017-09-29", // the week of 10-06 has no slot
        "2017-10-05T10:00:00, 2017-10-13, 2017-09-29",
        "2024-02-29T08:00:00, 2024-03-01, 2024-02-23",
    })
    void aMomentIsReportedInTheWeekThatCollectsIt(LocalDateTime local, LocalDate collecting, LocalDate latestDue) {
        Instant moment = local.atZone(BusinessClock.ZONE).toInstant();
        assertThat(ReportWeek.collecting(moment, calendar).friday()).isEqualTo(collecting);
        assertThat(ReportWeek.latestDue(moment, calendar).friday()).isEqualTo(latestDue);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-26T11:59:59, false",
        "2017-01-26T12:00:00, false",
        "2017-01-26T12:00:01, true",
        "2017-01-27T09:00:00, true",
        "2017-01-20T12:30:00, false",
    })
    void aReportIsLateAfterTheSlot(LocalDateTime local, boolean late) {
        ReportWeek week = new ReportWeek(LocalDate.of(2017, 1, 27));
        assertThat(week.isLate(local.atZone(BusinessClock.ZONE).toInstant(), calendar))
                .isEqualTo(late);
    }

    @Test
    void theIntervalLeavesOutThePreviousSlotAndHoldsItsOwn() {
        ReportWeek.Interval interval =
                new ReportWeek(LocalDate.of(2017, 1, 27)).interval(calendar).orElseThrow();
        assertThat(interval.contains(Instant.parse("2017-01-20T04:00:00Z"))).isFalse();
        assertThat(interval.contains(Instant.parse("2017-01-20T04:00:01Z"))).isTrue();
        assertThat(interval.contains(Instant.parse("2017-01-26T04:00:00Z"))).isTrue();
        assertThat(interval.contains(Instant.parse("2017-01-26T04:00:01Z"))).isFalse();
    }

    @Test
    void neighbouringWeeksSkipThoseWithoutASlot() {
        ReportWeek before = new ReportWeek(LocalDate.of(2017, 9, 29));
        ReportWeek after = new ReportWeek(LocalDate.of(2017, 10, 13));
        assertThat(before.nextWithSlot(calendar)).isEqualTo(after);
        assertThat(after.previousWithSlot(calendar)).isEqualTo(before);
        assertThat(before.next().friday()).isEqualTo("2017-10-06");
    }

    @Test
    void aWeekTouchingAYearWithoutNoticeIsProvisional() {
        assertThat(new ReportWeek(LocalDate.of(2027, 1, 1)).isProvisional(calendar))
                .isTrue();
        assertThat(new ReportWeek(LocalDate.of(2026, 12, 25)).isProvisional(calendar))
                .isFalse();
    }

    @Test
    void onlyAFridayIsAWeeksKey() {
        assertThatThrownBy(() -> new ReportWeek(LocalDate.of(2017, 1, 26)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(new ReportWeek(LocalDate.of(2017, 1, 27))))
                .map(ReportWeek::toString)
                .contains("2017-01-27");
    }
}
