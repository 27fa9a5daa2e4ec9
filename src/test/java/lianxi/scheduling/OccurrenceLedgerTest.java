package lianxi.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fridays of January 2017: 6, 13, 20; the 27th is 除夕, so that week's slot is Thursday the 26th. */
@ServiceTest
class OccurrenceLedgerTest {

    private static final Actor ADMINISTRATOR =
            new Actor(new AccountId(1), null, "示例系统管理员", Set.of(Role.SYSTEM_ADMIN), Set.of(), Set.of());

    @Autowired
    ApplicationContext context;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    LedgerLab lab;
    TestKind agenda;
    TestKind reminder;
    OccurrenceLedger ledger;

    @BeforeEach
    void setUpOnTheFifth() {
        lab = new LedgerLab(context);
        lab.forgetEverything();
        agenda = new TestKind(
                "test.agenda",
                lab,
                List.of(
                        Owed.always("2016-12-30", at("2016-12-30T12:00")),
                        Owed.always("2017-01-06", at("2017-01-06T12:00")),
                        Owed.always("2017-01-13", at("2017-01-13T12:00")),
                        Owed.always("2017-01-20", at("2017-01-20T12:00")),
                        Owed.always("2017-01-27", at("2017-01-26T12:00"))));
        reminder = new TestKind(
                "test.reminder",
                lab,
                List.of(
                        Owed.until("2017-01-06", at("2017-01-05T15:00"), at("2017-01-06T12:00")),
                        Owed.until("2017-01-13", at("2017-01-12T15:00"), at("2017-01-13T12:00")),
                        Owed.until("2017-01-20", at("2017-01-19T15:00"), at("2017-01-20T12:00"))));
        ledger = lab.node(agenda, reminder);
        clock.set("2017-01-05T08:30");
    }

    @Test
    void nothingIsOwedBeforeTheGroupIsSetUp() {
        clock.set("2017-01-21T08:30");

        assertThat(ledger.sweep().isEmpty()).isTrue();
        assertThat(lab.states("test.agenda")).isEmpty();
    }

    @Test
    void noHistoryBeforeTheBeginIsInvented() {
        ledger.begin();
        clock.set("2017-01-06T12:00");
        ledger.sweep();

        assertThat(lab.products("test.agenda")).containsExactly("2017-01-06");
    }

    @Test
    void aKindOfALaterReleaseBeginsWithItsFirstSweep() {
        lab.node(agenda).begin();
        clock.set("2017-01-13T09:00");
        lab.node(agenda, reminder).sweep();

        assertThat(lab.products("test.agenda")).containsExactly("2017-01-06");
        assertThat(lab.states("test.reminder")).isEmpty();
    }

    @Test
    void afterThreeMissedFridaysTheAgendasAreMadeAndTheOldRemindersRecordedAsMissed() {
        ledger.begin();
        clock.set("2017-01-20T09:00");

        assertThat(ledger.sweep()).isEqualTo(new SweepReport(3, 2, 0));
        assertThat(lab.products("test.agenda")).containsExactly("2017-01-06", "2017-01-13");
        assertThat(lab.products("test.reminder")).containsExactly("2017-01-20");
        assertThat(lab.states("test.reminder"))
                .containsEntry("2017-01-06", OccurrenceState.MISSED)
                .containsEntry("2017-01-13", OccurrenceState.MISSED)
                .containsEntry("2017-01-20", OccurrenceState.DONE);
    }

    @Test
    void aReminderIsOfNoUseFromItsSlotOn() {
        ledger.begin();
        clock.set("2017-01-06T12:00");
        ledger.sweep();

        assertThat(lab.states("test.reminder")).containsEntry("2017-01-06", OccurrenceState.MISSED);
        assertThat(lab.products("test.reminder")).isEmpty();
    }

    @Test
    void aFailureLeavesNoProductAndIsTriedAgainAfterAPause() {
        ledger.begin();
        agenda.breakOn(owed -> true);
        clock.set("2017-01-06T12:00");

        assertThat(ledger.sweep().failed()).isEqualTo(1);
        assertThat(lab.products("test.agenda")).isEmpty();
        assertThat(lab.states("test.agenda")).containsEntry("2017-01-06", OccurrenceState.FAILED);

        agenda.breakOn(owed -> false);
        clock.advance(Duration.ofSeconds(59));
        assertThat(ledger.sweep().isEmpty()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ledger.sweep().done()).isEqualTo(1);
        assertThat(lab.products("test.agenda")).containsExactly("2017-01-06");
    }

    @Test
    void thePauseDoublesUpToAnHour() {
        ledger.begin();
        agenda.breakOn(owed -> true);
        clock.set("2017-01-06T12:00");
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(ledger.sweep().failed()).isEqualTo(1);
            Instant retry = jdbc.sql("select retry_at from scheduling_occurrence where kind = 'test.agenda'")
                    .query(java.time.OffsetDateTime.class)
                    .single()
                    .toInstant();
            assertThat(Duration.between(clock.instant(), retry)).isEqualTo(Duration.ofMinutes(minutes));
            clock.set(retry);
        }
    }

    @Test
    void aFailedReminderIsMissedOnceItsTimeHasPassed() {
        ledger.begin();
        reminder.breakOn(owed -> true);
        clock.set("2017-01-06T11:59");
        ledger.sweep();
        reminder.breakOn(owed -> false);
        clock.set("2017-01-06T12:00");
        ledger.sweep();

        assertThat(lab.states("test.reminder")).containsEntry("2017-01-06", OccurrenceState.MISSED);
    }

    @Test
    void oneBrokenKindDoesNotHoldUpTheOthers() {
        ledger = lab.node(new BrokenRule(), agenda);
        ledger.begin();
        clock.set("2017-01-06T12:00");

        assertThat(ledger.sweep()).isEqualTo(new SweepReport(1, 0, 1));
        assertThat(jdbc.sql("select error from scheduling_series where kind = 'test.broken'")
                        .query(String.class)
                        .single())
                .isEqualTo("ArithmeticException");
    }

    @Test
    void aClockThatStepsBackProducesNothingTwice() {
        ledger.begin();
        clock.set("2017-01-13T12:10");
        ledger.sweep();
        clock.set("2017-01-13T11:10");
        ledger.sweep();
        clock.set("2017-01-13T12:10");
        ledger.sweep();

        assertThat(lab.products("test.agenda")).containsExactly("2017-01-06", "2017-01-13");
    }

    @Test
    void aSlotThatTheCalendarMovesIntoThePastIsStillMade() {
        lab.node(new TestKind("test.agenda", lab, List.of())).begin();
        clock.set("2017-01-26T18:00");
        lab.node(new TestKind("test.agenda", lab, List.of(Owed.always("2017-01-27", at("2017-01-27T12:00")))))
                .sweep();
        assertThat(lab.products("test.agenda")).isEmpty();

        ledger.sweep();
        assertThat(lab.products("test.agenda")).contains("2017-01-27");
    }

    @Test
    void theAdministratorRetriesAtOnce() {
        ledger.begin();
        agenda.breakOn(owed -> true);
        clock.set("2017-01-06T12:00");
        ledger.sweep();
        OccurrenceId failed = lab.idOf("test.agenda", "2017-01-06");

        assertThat(ledger.retry(ADMINISTRATOR, failed)).isEqualTo(OccurrenceState.FAILED);
        agenda.breakOn(owed -> false);
        assertThat(ledger.retry(ADMINISTRATOR, failed)).isEqualTo(OccurrenceState.DONE);
        assertThat(lab.products("test.agenda")).containsExactly("2017-01-06");
        assertThatThrownBy(() -> ledger.retry(ADMINISTRATOR, failed)).isInstanceOf(RefusedException.class);
    }

    @Test
    void everySettlementStandsInTheTrail() {
        ledger.begin();
        clock.set("2017-01-13T13:00");
        ledger.sweep();

        assertThat(jdbc.sql("select action from audit_event where object_id like 'test.%/2017-01-13' order by action")
                        .query(String.class)
                        .list())
                .containsExactly("scheduling.done", "scheduling.missed");
    }

    @Test
    void onlyTheSystemAdministratorRetries(@Autowired OccurrenceLedger product) {
        Actor office = new Actor(new AccountId(2), null, "示例经办人", Set.of(Role.OFFICE), Set.of(), Set.of());

        assertThatThrownBy(() -> product.retry(office, new OccurrenceId(1))).isInstanceOf(ForbiddenException.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }

    private static final class BrokenRule implements OccurrenceKind {
        @Override
        public String code() {
            return "test.broken";
        }

        @Override
        public List<Owed> owed(Instant from, Instant upTo) {
            throw new ArithmeticException("broken for the test");
        }

        @Override
        public Outcome produce(Owed owed) {
            return Outcome.nothing();
        }
    }
}
