package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import lianxi.calendar.ReportWeek;
import lianxi.notification.DigestLine;
import lianxi.notification.DigestMoment;
import lianxi.scheduling.Owed;
import lianxi.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The briefing is owed whenever a slot is, by 18:00 of the last working day of the same week (domain.md). */
class BriefingDueTest extends BriefingLab {

    @Autowired
    BriefingDue due;

    @Autowired
    BriefingDuties duties;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void itIsDueOnTheWeeksLastWorkingDayAlsoOverSpringFestival() {
        // 国办发明电〔2016〕17号: 01-22 (Sunday) and 02-04 (Saturday) are worked, 01-27 to 02-02 is free.
        assertThat(due.owed(Instant.parse("2017-01-09T00:00:00Z"), Instant.parse("2017-02-12T00:00:00Z")))
                .containsExactly(
                        Owed.always("2017-01-13", Instant.parse("2017-01-13T10:00:00Z")),
                        Owed.always("2017-01-20", Instant.parse("2017-01-22T10:00:00Z")),
                        Owed.always("2017-01-27", Instant.parse("2017-01-26T10:00:00Z")),
                        Owed.always("2017-02-03", Instant.parse("2017-02-04T10:00:00Z")),
                        Owed.always("2017-02-10", Instant.parse("2017-02-10T10:00:00Z")));
    }

    @Test
    void aWeekWithoutASlotOwesNone() {
        assertThat(due.owed(Instant.parse("2017-10-02T00:00:00Z"), Instant.parse("2017-10-07T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void theOfficeIsToldUnlessItWasSent() {
        Owed week = Owed.always("2017-01-20", Instant.parse("2017-01-22T10:00:00Z"));
        assertThat(produced(week)).isPositive();
        assertThat(jdbc.sql("select title || body from notification_message")
                        .query(String.class)
                        .list())
                .allSatisfy(text -> assertThat(text).contains("1月20日", "还没有汇总"));
        issued(WEEK);
        assertThat(produced(week)).isZero();
    }

    @Test
    void theDirectorIsRemindedOfWhatWaitsForTheSignature() {
        inReview(WEEK);
        ReportWeek next = new ReportWeek(LocalDate.of(2017, 1, 27));
        Map<PersonId, List<DigestLine>> owed =
                duties.owed(new DigestMoment(next, ZonedDateTime.parse("2017-01-26T12:00:00+08:00[Asia/Shanghai]")));
        assertThat(owed).containsOnlyKeys(director.person());
        assertThat(owed.get(director.person()).get(0).text().key()).isEqualTo("briefing.duty.IN_REVIEW");
        assertThat(duties.owed(new DigestMoment(WEEK, ZonedDateTime.parse("2017-01-20T12:00:00+08:00[Asia/Shanghai]"))))
                .isEmpty();
    }

    private int produced(Owed owed) {
        return transaction.execute(status -> due.produce(owed)).made();
    }
}
