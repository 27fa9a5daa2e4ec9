package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A task's life in the notice's own group. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskServiceTest {

    @Autowired
    private TaskService service;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private MutableClock clock;

    private RosterFile.Ids ids;
    private UnitId forestry;
    private Actor contact;
    private Actor office;
    private Actor director;

    @BeforeAll
    void theNoticeIsInForce() {
        ids = NoticeRoster.setUp(setUp);
        clock.set("2017-01-16T10:00");
        forestry = ids.unit("区林业局");
        contact = actor("示例林业联络员", Set.of(Role.CONTACT), Set.of(forestry), Set.of());
        director = actor("谢五金", Set.of(Role.OFFICE), Set.of(ids.unit("区发改局")), Set.of(Power.OFFICE_DIRECTOR));
        office = new Actor(new AccountId(9001), null, "示例办公室", Set.of(Role.OFFICE), Set.of(), Set.of());
    }

    private Actor actor(String name, Set<Role> roles, Set<UnitId> units, Set<Power> powers) {
        PersonId person = ids.person(name);
        return new Actor(new AccountId(person.value()), person, name, roles, units, powers);
    }

    @Test
    void aTaskGoesFromDraftToStrikeOff() {
        TaskId id = service.draft(
                office,
                TaskCommand.of("核对林地范围", "范围图经林业局盖章", TaskOrigin.duty(forestry), forestry, LocalDate.of(2017, 2, 6)));
        service.propose(office, id, act(id));
        service.approve(director, id, act(id));
        service.acknowledge(contact, id, act(id), contact.person());
        service.feedBack(contact, id, act(id), FeedbackText.progress("已核对三个地块。"));
        service.adopt(office, id, act(id));
        service.applyForClosure(contact, id, act(id), "范围图已盖章。");
        service.receive(office, id, act(id));
        service.pass(office, id, act(id));
        service.strikeOff(director, id, act(id));
        TaskView view = queries.view(contact, id);
        assertThat(view.line().state()).isEqualTo(TaskState.STRUCK_OFF);
        assertThat(view.history()).hasSize(10);
        assertThat(queries.list(contact, TaskFilter.ALL).rows())
                .extracting(TaskLine::id)
                .contains(id);
        assertThat(queries.counts(contact).struckOff()).isPositive();
        for (lianxi.calendar.Light light : lianxi.calendar.Light.values()) {
            queries.list(
                    office, TaskFilter.ALL.lit(light).with("林地").onlyMine(true).ofUnit(forestry, TaskFilter.Part.ANY));
        }
    }

    private TaskAct act(TaskId id) {
        return TaskAct.of(queries.view(director, id).version());
    }
}
