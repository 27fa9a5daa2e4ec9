package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.notification.Alert;
import lianxi.project.ProjectId;
import lianxi.roster.UnitKind;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A milestone of ten working days before the first grid date, 2017-06-30: 29 … 26 (4), 23 … 19 (9), 16 (10), so that it can
 * begin on Friday 06-16 at the latest.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MilestoneAlertsTest {

    @Autowired
    MilestoneAlerts alerts;

    @Autowired
    ScheduleService service;

    @Autowired
    MutableClock clock;

    ScheduleScene scene;
    ProjectId project;
    MilestoneId first;
    PersonId head;
    PersonId contact;

    @BeforeAll
    void twoMilestonesOfOneUnit(@Autowired RouteWorld world, @Autowired BeanFactory beans) {
        world.populate();
        scene = ScheduleScene.in(beans);
        project = scene.whole();
        first = milestone(world, "场地清表", 10);
        MilestoneId second = milestone(world, "场地移交", 0);
        wait(first.key(), second.key());
        wait(second.key(), scene.key(project, "FIRST_GRID"));
        head = world.person(Role.UNIT_HEAD);
        contact = world.person(Role.CONTACT);
    }

    private MilestoneId milestone(RouteWorld world, String name, int workdays) {
        MilestoneData data = new MilestoneData(name, world.own(UnitKind.MEMBER), Duration.workdays(workdays));
        return service.addMilestone(scene.office(), project, data, null);
    }

    private void wait(NodeKey before, NodeKey after) {
        service.addLink(scene.office(), project, new Link(before, after, Duration.NONE), null);
    }

    @Test
    void withSixDaysOfSlackNobodyIsTold() {
        // begun on 06-08: 9 (1), 12 … 16 (6), 19 … 22 (10), slack 23, 26 … 30: 6
        assertThat(on("2017-06-08")).isEmpty();
    }

    @Test
    void withFiveTheUnitIsToldOfTheOneThatWaitsForNothing() {
        Map<PersonId, List<Alert>> told = on("2017-06-09");
        assertThat(told).containsOnlyKeys(head, contact);
        assertThat(told.get(head)).singleElement().satisfies(alert -> {
            assertThat(alert.subject()).isEqualTo(first.key().toString());
            assertThat(alert.state()).isEqualTo("DUE_SOON");
            assertThat(alert.date()).isEqualTo("2017-06-30");
            assertThat(alert.line().path()).isEqualTo("/projects/" + project + "/schedule");
        });
    }

    @Test
    void afterItsLatestStartItWillBeLate() {
        assertThat(on("2017-06-16").get(contact)).extracting(Alert::state).containsExactly("DUE_SOON");
        assertThat(on("2017-06-19").get(contact)).extracting(Alert::state).containsExactly("FORECAST_LATE");
    }

    private Map<PersonId, List<Alert>> on(String day) {
        clock.set(day + "T08:30");
        return alerts.alerts(LocalDate.parse(day));
    }
}
