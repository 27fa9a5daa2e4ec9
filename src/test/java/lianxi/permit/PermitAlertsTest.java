package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.notification.Alert;
import lianxi.roster.UnitKind;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forest land, accepted on 2017-01-16: 20 working days end on 02-16, so that 02-13 is the first day with three left. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermitAlertsTest {

    @Autowired
    PermitAlerts alerts;

    @Autowired
    OccurrenceLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    TrackId track;
    PersonId head;
    PersonId contact;
    PersonId office;

    @BeforeAll
    void anAcceptedStep(@Autowired RouteWorld world, @Autowired BeanFactory beans) {
        world.populate();
        PermitScene scene = PermitScene.in(beans);
        track = scene.track(scene.project("一号光伏项目（示例）"), "FOREST_PERMANENT", world.own(UnitKind.MEMBER))
                .id();
        scene.accept(track, LocalDate.of(2017, 1, 16));
        head = world.person(Role.UNIT_HEAD);
        contact = world.person(Role.CONTACT);
        office = world.person(Role.OFFICE);
    }

    @AfterEach
    void theLedgerIsEmpty() {
        jdbc.sql("delete from scheduling_occurrence").update();
        jdbc.sql("delete from scheduling_series").update();
    }

    @Test
    void fourDaysBeforeItsEndNobodyIsTold() {
        assertThat(on("2017-02-10")).isEmpty();
    }

    @Test
    void threeDaysBeforeItsEndTheUnitIsTold() {
        Map<PersonId, List<Alert>> told = on("2017-02-13");

        assertThat(told).containsOnlyKeys(head, contact);
        assertThat(told.get(head)).singleElement().satisfies(alert -> {
            assertThat(alert.subject()).isEqualTo("permit:" + track);
            assertThat(alert.state()).isEqualTo("DUE_SOON");
            assertThat(alert.date()).isEqualTo("2017-02-16");
            assertThat(alert.line().path()).isEqualTo("/permits/" + track);
        });
    }

    @Test
    void theDayAfterItsEndTheOfficeIsToldToo() {
        Map<PersonId, List<Alert>> told = on("2017-02-17");

        assertThat(told).containsOnlyKeys(head, contact, office);
        assertThat(told.get(office))
                .singleElement()
                .satisfies(alert -> assertThat(alert.state()).isEqualTo("OVERDUE"));
    }

    @Test
    void overAFortnightEachIsToldWhenItTurnsAndNotInBetween() {
        clock.set("2017-02-06T08:00");
        ledger.begin();
        for (LocalDate day = LocalDate.of(2017, 2, 6); day.getDayOfMonth() <= 19; day = day.plusDays(1)) {
            clock.set(day.atTime(8, 30).toString());
            ledger.sweep();
            clock.set(day.atTime(12, 0).toString());
            ledger.sweep();
        }

        assertThat(titles(head))
                .containsExactly(
                        "2017-02-13 08:30 一号光伏项目（示例），使用林地（永久）：临期，2月16日（周四）到期，还剩 3 个工作日",
                        "2017-02-17 08:30 一号光伏项目（示例），使用林地（永久）：逾期，2月16日（周四）到期，已过 1 个工作日");
        assertThat(titles(office)).hasSize(1);
    }

    private Map<PersonId, List<Alert>> on(String day) {
        clock.set(day + "T08:30");
        return alerts.alerts(LocalDate.parse(day));
    }

    private List<String> titles(PersonId person) {
        return jdbc.sql("""
                        select to_char(sent_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI ') || title
                          from notification_message where person = ? and path = ? order by id""")
                .params(person.value(), "/permits/" + track)
                .query(String.class)
                .list();
    }
}
