package lianxi.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import lianxi.roster.RosterSetUp;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product's own kinds over two holidays of 2017 (国办发明电〔2016〕17号), counted by hand: 春节 27 January – 2 February with
 * Sunday 22 January and Saturday 4 February worked; 国庆 and 中秋 1–8 October with Saturday 30 September worked.
 */
@ServiceTest
class HolidayWeeksTest {

    private static final TimeZone HOST = TimeZone.getDefault();
    private static final List<LocalTime> MOMENTS =
            List.of(LocalTime.of(8, 29), LocalTime.of(8, 30), LocalTime.NOON, LocalTime.of(15, 0), LocalTime.of(18, 0));

    @Autowired
    ApplicationContext context;

    @Autowired
    OccurrenceLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeAll
    static void theNoticesOwnGroup(@Autowired RosterSetUp roster, @Autowired MutableClock clock) {
        clock.set("2017-01-05T09:00");
        NoticeRoster.setUp(roster);
    }

    @AfterEach
    void backToTheHostsZone() {
        TimeZone.setDefault(HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York"})
    void springFestivalOnAnyHost(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        live(LocalDate.of(2017, 1, 16), LocalDate.of(2017, 2, 12));

        assertThat(settled())
                .containsExactly(
                        "briefing.due 2017-01-20 2017-01-22T18:00",
                        "briefing.due 2017-01-27 2017-01-26T18:00",
                        "briefing.due 2017-02-03 2017-02-04T18:00",
                        "briefing.due 2017-02-10 2017-02-10T18:00",
                        "notification.daily 2017-01-16 2017-01-16T08:30",
                        "notification.daily 2017-01-17 2017-01-17T08:30",
                        "notification.daily 2017-01-18 2017-01-18T08:30",
                        "notification.daily 2017-01-19 2017-01-19T08:30",
                        "notification.daily 2017-01-20 2017-01-20T12:00",
                        "notification.daily 2017-01-22 2017-01-22T08:30",
                        "notification.daily 2017-01-23 2017-01-23T08:30",
                        "notification.daily 2017-01-24 2017-01-24T08:30",
                        "notification.daily 2017-01-25 2017-01-25T08:30",
                        "notification.daily 2017-01-26 2017-01-26T12:00",
                        "notification.daily 2017-02-03 2017-02-03T12:00",
                        "notification.daily 2017-02-04 2017-02-04T08:30",
                        "notification.daily 2017-02-06 2017-02-06T08:30",
                        "notification.daily 2017-02-07 2017-02-07T08:30",
                        "notification.daily 2017-02-08 2017-02-08T08:30",
                        "notification.daily 2017-02-09 2017-02-09T08:30",
                        "notification.daily 2017-02-10 2017-02-10T12:00",
                        "notification.eve 2017-01-20 2017-01-19T15:00",
                        "notification.eve 2017-01-27@2017-01-26 2017-01-25T15:00",
                        "notification.eve 2017-02-03 2017-01-26T15:00",
                        "notification.eve 2017-02-10 2017-02-09T15:00",
                        "notification.morning 2017-01-20 2017-01-20T08:30",
                        "notification.morning 2017-01-27@2017-01-26 2017-01-26T08:30",
                        "notification.morning 2017-02-03 2017-02-03T08:30",
                        "notification.morning 2017-02-10 2017-02-10T08:30",
                        "weekly.missing-list 2017-01-20 2017-01-20T12:00",
                        "weekly.missing-list 2017-01-27 2017-01-26T12:00",
                        "weekly.missing-list 2017-02-03 2017-02-03T12:00",
                        "weekly.missing-list 2017-02-10 2017-02-10T12:00",
                        "weekly.open 2017-01-27 2017-01-20T12:00",
                        "weekly.open 2017-02-03 2017-01-26T12:00",
                        "weekly.open 2017-02-10 2017-02-03T12:00",
                        "weekly.open 2017-02-17 2017-02-10T12:00");
    }

    /** The week of 6 October has no working day before its Friday: nothing is owed in it. */
    @Test
    void nationalDayAndMidAutumn() {
        live(LocalDate.of(2017, 9, 25), LocalDate.of(2017, 10, 15));

        assertThat(settled())
                .containsExactly(
                        "briefing.due 2017-09-29 2017-09-30T18:00",
                        "briefing.due 2017-10-13 2017-10-13T18:00",
                        "notification.daily 2017-09-25 2017-09-25T08:30",
                        "notification.daily 2017-09-26 2017-09-26T08:30",
                        "notification.daily 2017-09-27 2017-09-27T08:30",
                        "notification.daily 2017-09-28 2017-09-28T08:30",
                        "notification.daily 2017-09-29 2017-09-29T12:00",
                        "notification.daily 2017-09-30 2017-09-30T08:30",
                        "notification.daily 2017-10-09 2017-10-09T08:30",
                        "notification.daily 2017-10-10 2017-10-10T08:30",
                        "notification.daily 2017-10-11 2017-10-11T08:30",
                        "notification.daily 2017-10-12 2017-10-12T08:30",
                        "notification.daily 2017-10-13 2017-10-13T12:00",
                        "notification.eve 2017-09-29 2017-09-28T15:00",
                        "notification.eve 2017-10-13 2017-10-12T15:00",
                        "notification.morning 2017-09-29 2017-09-29T08:30",
                        "notification.morning 2017-10-13 2017-10-13T08:30",
                        "weekly.missing-list 2017-09-29 2017-09-29T12:00",
                        "weekly.missing-list 2017-10-13 2017-10-13T12:00",
                        "weekly.open 2017-10-13 2017-09-29T12:00",
                        "weekly.open 2017-10-20 2017-10-13T12:00");
    }

    private void live(LocalDate from, LocalDate to) {
        new LedgerLab(context).forgetEverything();
        clock.set(from.atTime(8, 0).toString());
        ledger.begin();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (LocalTime moment : MOMENTS) {
                clock.set(day.atTime(moment).toString());
                ledger.sweep();
            }
        }
    }

    /** What was done punctually; anything else makes the list differ. */
    private List<String> settled() {
        return jdbc.sql(
                        "select kind, period, due_at, state, settled_at from scheduling_occurrence order by kind, period")
                .query((row, n) -> {
                    LocalDateTime due = local(row.getObject("due_at", OffsetDateTime.class));
                    LocalDateTime done = local(row.getObject("settled_at", OffsetDateTime.class));
                    boolean punctual = row.getString("state").equals("DONE") && due.equals(done);
                    return row.getString("kind") + " " + row.getString("period") + " " + due
                            + (punctual ? "" : " " + row.getString("state") + " " + done);
                })
                .list();
    }

    private static LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
    }
}
