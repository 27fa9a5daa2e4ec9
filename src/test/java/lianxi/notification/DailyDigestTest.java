package lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianxi.scheduling.Owed;
import org.junit.jupiter.api.Test;

/** What has become urgent is told once, in one digest a day, however the server ran. 2017-01-26 is a slot's day. */
class DailyDigestTest extends DigestLab {

    @Test
    void aWorkingDayBeginsWithItsDigest() {
        assertThat(daily.owed(at("2017-01-19T00:00"), at("2017-01-23T09:00")))
                .containsExactly(
                        Owed.until("2017-01-19", at("2017-01-19T08:30"), at("2017-01-20T00:00")),
                        // Friday is the slot's day: its reminder at 08:30 holds the alerts, this one looks after them.
                        Owed.until("2017-01-20", at("2017-01-20T12:00"), at("2017-01-21T00:00")),
                        // Sunday 01-22 is worked.
                        Owed.until("2017-01-22", at("2017-01-22T08:30"), at("2017-01-23T00:00")),
                        Owed.until("2017-01-23", at("2017-01-23T08:30"), at("2017-01-24T00:00")));
        assertThat(daily.owed(at("2017-01-27T00:00"), at("2017-02-02T23:59")))
                .as("nobody is told anything during 春节")
                .isEmpty();
    }

    @Test
    void whatIsUrgentIsToldOnce() {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));

        assertThat(day("2017-01-23")).isEqualTo(1);
        assertThat(day("2017-01-24")).isZero();
        assertThat(titles(head)).containsExactly("· permit:12");
    }

    @Test
    void aMovedDateIsToldAnewAndSoIsOneThatComesBack() {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        day("2017-01-19");
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-24")));
        assertThat(day("2017-01-22")).isEqualTo(1);
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        assertThat(day("2017-01-23")).isEqualTo(1);
        assertThat(day("2017-01-24")).isZero();
    }

    @Test
    void whatTurnsWorseIsToldAnewButNotBackAndForth() {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        day("2017-01-19");
        alerts.put(head, List.of(alert("permit:12", "FORECAST_LATE", "2017-02-21")));
        assertThat(day("2017-01-22")).isEqualTo(1);
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        assertThat(day("2017-01-23")).isZero();
    }

    @Test
    void eachPersonIsToldForItself() {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        day("2017-01-19");
        alerts.put(contact, List.of(dueSoon("permit:12", "2017-02-21")));

        assertThat(day("2017-01-22")).isEqualTo(1);
        assertThat(titles(contact)).hasSize(1);
        assertThat(titles(head)).hasSize(1);
    }

    @Test
    void severalMakeOneDigest() {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21"), dueSoon("permit:13", "2017-02-21")));

        assertThat(day("2017-01-23")).isEqualTo(1);
        assertThat(titles(head)).containsExactly("2 件事项临期、误期或逾期");
    }

    @Test
    void onASlotsDayTheReminderHoldsTheAlertsAndNobodyGetsTwo() {
        duties.put(head, List.of(line("周报未报送")));
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        alerts.put(contact, List.of(dueSoon("permit:12", "2017-02-21")));

        assertThat(morning()).isEqualTo(2);
        assertThat(titles(head)).containsExactly("2 件待办，报送时点 1月26日（周四） 12:00");
        assertThat(titles(contact)).containsExactly("· permit:12");

        // Even what happened in the meantime waits for those who had their digest.
        alerts.put(head, List.of(dueSoon("permit:14", "2017-02-21")));
        assertThat(day("2017-01-26")).isZero();
        assertThat(day("2017-02-03")).isEqualTo(1);
        assertThat(titles(head)).hasSize(2);
    }

    @Test
    void aReminderWithNewsIsNotOutOfDateAtTheSlot() {
        duties.put(head, List.of(line("周报未报送")));
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        morning();

        clock.set("2017-01-26T12:00");
        assertThat(context.getBean(InboxQueries.class).unread(head)).isEqualTo(1);
    }

    @Test
    void theReminderOfTheDayBeforeIsAboutTheSlotOnly() {
        duties.put(head, List.of(line("周报未报送")));
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));

        inTransaction(() -> digests.beforeSlot(Digests.EVE, "2017-01-27@2017-01-26", SLOT));

        assertThat(titles(head)).containsExactly("· 周报未报送");
        assertThat(morning()).isEqualTo(1);
    }

    @Test
    void aServerThatWasDownOverTheMorningTellsTheAlertsAtTheSlot() {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));

        assertThat(day("2017-01-26")).isEqualTo(1);
    }

    @Test
    void twoNodesTellItOnce() throws Exception {
        alerts.put(head, List.of(dueSoon("permit:12", "2017-02-21")));
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            // Different occurrences, so that not the ledger but the alerts' own record decides.
            for (String period : List.of("2017-01-23", "2017-01-24")) {
                sent.add(nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    return day(period);
                }));
            }
            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(titles(head)).hasSize(1);
    }
}
