package lianxi.task.quantity;

import static lianxi.task.quantity.QuantityScene.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lianxi.liability.Liable;
import lianxi.notification.Alert;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Movements;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What quantity tracks tell the rest of the product; sentences and figures reckoned by hand. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityTellsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private QuantityService service;

    @Autowired
    private QuantityAlerts alerts;

    @Autowired
    private QuantityAsks asks;

    @Autowired
    private QuantityLiability liability;

    @Autowired
    private Movements movements;

    @Autowired
    private OwedQueries owed;

    @Autowired
    private ProjectQueries projects;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private QuantityScene scene;
    private String name;
    private QuantityId land;

    @BeforeAll
    void theNoticeIsInForce() {
        clock.set("2017-01-10T09:00");
        scene = new QuantityScene(context);
    }

    @BeforeEach
    void aProjectWithLand() {
        clock.set("2017-01-10T09:00");
        ProjectId project = scene.project();
        name = projects.project(project).name();
        land = scene.land(project);
    }

    @Test
    void aWeekReadsAsOneSentence() {
        scene.enter(land, "2017-02-10", "740");
        scene.enter(land, "2017-03-20", "50.5");
        scene.enter(land, "2017-03-22", "69.5");
        // 860 of 1,200 are 71.7 %; 50.5 and 69.5 since the slot of 2017-03-17 make 120
        assertThat(told("2017-03-17T12:00", "2017-03-24T12:00"))
                .containsExactly("PROGRESS " + name + "土地流转签订120亩，累计860亩，占计划71.7%");
        assertThat(told("2017-03-24T12:00", "2017-03-30T12:00")).isEmpty();
    }

    @Test
    void aTrackBeginsMovesAndEnds() {
        assertThat(told("2017-01-06T12:00", "2017-01-13T12:00"))
                .containsExactly("NEW " + name + "新列土地流转计划1200亩，5月31日前完成");
        QuantityEntryId all = scene.enter(land, "2017-02-10", "1200");
        assertThat(told("2017-02-03T12:00", "2017-02-10T12:00"))
                .containsExactly("PROGRESS " + name + "土地流转签订1200亩，累计1200亩，占计划100.0%，已全部完成");
        scene.correct(land, "2017-02-13", all, "1200", "1150.25");
        assertThat(told("2017-02-10T12:00", "2017-02-17T12:00"))
                .containsExactly("PROGRESS " + name + "土地流转更正核减49.75亩，累计1150.25亩，占计划95.9%");
    }

    @Test
    void aMissedPointIsToldOnceWhenItsDayIsOver() {
        scene.enter(land, "2017-02-10", "420");
        String missed = "OVERDUE " + name + "土地流转计划到2月28日累计完成500亩，实际累计420亩，差80亩";
        assertThat(told("2017-02-24T12:00", "2017-02-28T23:59")).isEmpty();
        assertThat(told("2017-02-24T12:00", "2017-03-01T00:00")).containsExactly(missed);
        assertThat(told("2017-02-24T12:00", "2017-03-03T12:00")).containsExactly(missed);
        assertThat(told("2017-03-03T12:00", "2017-03-10T12:00")).isEmpty();
        scene.enter(land, "2017-03-06", "80"); // too late for the point, and what was told stays told
        assertThat(told("2017-02-24T12:00", "2017-03-03T12:00")).containsExactly(missed);
    }

    @Test
    void aPlanChangedBeforeItsPointMissesNothing() {
        clock.set("2017-02-27T10:00");
        service.replan(scene.office, land, plan("1200", "2017-05-31 1200"), "汛期顺延", 0);
        assertThat(told("2017-02-24T12:00", "2017-03-03T12:00")).isEmpty();
    }

    @Test
    void peopleInChargeHearOfPointsBeforeAndBehindThem() {
        scene.enter(land, "2017-02-10", "420");
        assertThat(alert("2017-02-22T08:30")).isEmpty();
        Alert soon = alert("2017-02-23T08:30").get(0);
        assertThat(soon.state()).isEqualTo("DUE_SOON");
        assertThat(soon.date()).isEqualTo("2017-02-28");
        assertThat(soon.line().text().args())
                .containsExactly("荫营镇土地流转（" + name + "）", LocalDate.of(2017, 2, 28), "500", "420", "80");
        assertThat(alert("2017-03-01T08:30").get(0).state()).isEqualTo("OVERDUE");
    }

    /** Those of the township's contact. */
    private List<Alert> alert(String moment) {
        clock.set(moment);
        PersonId contact = contact();
        return alerts.alerts(LocalDate.parse(moment.substring(0, 10))).getOrDefault(contact, List.of()).stream()
                .filter(alert -> alert.subject().equals("quantity:" + land))
                .toList();
    }

    private PersonId contact() {
        return new PersonId(jdbc.sql("select person_id from roster_assignment where unit_id = ? and role = 'CONTACT'")
                .param(scene.yinying.value())
                .query(Long.class)
                .single());
    }

    @Test
    void theTownshipOwesTheNextPoint() {
        clock.set("2017-02-13T10:00");
        Actor contact = NoticeRoster.actor(Role.CONTACT, contact(), scene.yinying);
        Owed next = owed.of(contact).stream()
                .filter(one -> one.subject().equals("quantity:" + land))
                .findFirst()
                .orElseThrow();
        assertThat(next.name()).isEqualTo("荫营镇土地流转");
        assertThat(next.place()).isEqualTo(name);
        assertThat(next.due()).isEqualTo("2017-02-28");
        scene.enter(land, "2017-02-13", "1200");
        assertThat(owed.of(contact)).noneMatch(one -> one.subject().equals("quantity:" + land));
    }

    @Test
    void theOfficeAskedForItUntilItIsDone() {
        assertThat(asked()).isEqualTo(Map.of("title", name + "土地流转", "due", LocalDate.of(2017, 5, 31), "open", true));
        scene.enter(land, "2017-02-13", "1200");
        assertThat(asked()).containsEntry("open", false);
    }

    private Map<String, Object> asked() {
        return jdbc.sql("select title, due, open from (" + asks.select() + ") s where path = ?")
                .param("/quantities/" + land)
                .query((row, number) -> Map.<String, Object>of(
                        "title",
                        row.getString("title"),
                        "due",
                        row.getObject("due", LocalDate.class),
                        "open",
                        row.getBoolean("open")))
                .single();
    }

    @Test
    void theTownshipAnswersForTheMissedPointOfThatDay() {
        QuantityEntryId first = scene.enter(land, "2017-02-10", "420");
        scene.correct(land, "2017-03-06", first, "420", "500");
        Liable then = liability
                .on(scene.office, land.value(), LocalDate.of(2017, 3, 1))
                .orElseThrow();
        assertThat(then.unit()).isEqualTo(scene.yinying);
        assertThat(then.due()).isEqualTo("2017-02-28");
        assertThat(then.doneOn()).isNull();
        assertThat(liability.on(scene.office, land.value(), LocalDate.of(2017, 3, 6)))
                .map(Liable::due)
                .contains(LocalDate.of(2017, 3, 31));
        assertThat(liability.on(scene.office, land.value(), LocalDate.of(2017, 1, 9)))
                .isEmpty();
        assertThat(liability.deeds(land.value(), LocalDate.of(2017, 3, 1)))
                .extracting(deed -> deed.what().key() + " " + deed.what().args())
                .containsExactly("task.quantity.deed.plan [1200]", "task.quantity.deed.enter [420]");
        assertThat(liability.deeds(land.value(), LocalDate.of(2017, 3, 6)))
                .last()
                .extracting(deed -> deed.what().args())
                .isEqualTo(List.of("80"));
    }

    private List<String> told(String after, String upTo) {
        return movements.between(moment(after), moment(upTo)).stream()
                .filter(movement -> movement.subject().equals("quantity:" + land))
                .map(movement -> movement.kind() + " " + movement.text())
                .toList();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
