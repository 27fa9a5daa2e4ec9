package lianxi.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.calendar.TimeLimit;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.NoticeRoster;
import org.springframework.beans.factory.BeanFactory;

/** The notice's own group with its people as actors, and tasks in any state: led by 区林业局, supported by 农委 and 国土分局. */
public final class TaskScene {

    public static final LocalDate DUE = LocalDate.of(2017, 2, 6);

    private final TaskService service;
    private final TaskQueries queries;
    private final RosterFile.Ids ids;

    private TaskScene(BeanFactory beans) {
        service = beans.getBean(TaskService.class);
        queries = beans.getBean(TaskQueries.class);
        ids = NoticeRoster.setUp(beans.getBean(RosterSetUp.class));
    }

    /** Sets the group up in empty tables. */
    public static TaskScene in(BeanFactory beans) {
        return new TaskScene(beans);
    }

    public UnitId unit(String name) {
        return ids.unit(name);
    }

    public PersonId person(String name) {
        return ids.person(name);
    }

    public UnitId forestry() {
        return unit("区林业局");
    }

    public UnitId farming() {
        return unit("区农委");
    }

    public UnitId land() {
        return unit("区国土分局");
    }

    public Actor office() {
        return new Actor(new AccountId(9001), null, "示例办公室人员", Set.of(Role.OFFICE), Set.of(), Set.of());
    }

    public Actor director() {
        return actor("谢五金", Set.of(Role.OFFICE), Set.of(unit("区发改局")), Power.OFFICE_DIRECTOR);
    }

    public Actor groupHead() {
        return actor("梁海昌", Set.of(Role.LEADER), Set.of(), Power.GROUP_HEAD);
    }

    /** 范润生, deputy head and head of 区林业局. */
    public Actor deputyOfForestry() {
        return actor("范润生", Set.of(Role.LEADER), Set.of(forestry()), Power.DEPUTY_HEAD);
    }

    /** 史满瑞, deputy head and head of 区国土分局. */
    public Actor deputyOfLand() {
        return actor("史满瑞", Set.of(Role.LEADER), Set.of(land()), Power.DEPUTY_HEAD);
    }

    public Actor contact() {
        return actor("示例林业联络员", Set.of(Role.CONTACT), Set.of(forestry()));
    }

    /** A second person of the lead unit. */
    public Actor unitHead() {
        return actor("示例林业责任人", Set.of(Role.UNIT_HEAD), Set.of(forestry()));
    }

    public Actor support() {
        return new Actor(
                new AccountId(9003), null, "示例配合人员", Set.of(Role.CONTACT), Set.of(farming(), land()), Set.of());
    }

    public Actor foreign() {
        return new Actor(new AccountId(9004), null, "示例乡镇联络员", Set.of(Role.CONTACT), Set.of(unit("荫营镇")), Set.of());
    }

    public Actor supervisor() {
        return actor("周凤英", Set.of(Role.SUPERVISOR), Set.of());
    }

    public Actor supervisionHead() {
        return actor("赵静", Set.of(Role.SUPERVISOR), Set.of(), Power.SUPERVISION_HEAD);
    }

    public Actor as(Role role) {
        return new Actor(new AccountId(9100 + role.ordinal()), null, "示例" + role, Set.of(role), Set.of(), Set.of());
    }

    private Actor actor(String name, Set<Role> roles, Set<UnitId> units, Power... powers) {
        PersonId person = ids.person(name);
        return new Actor(new AccountId(person.value()), person, name, roles, units, Set.of(powers));
    }

    public TaskCommand command(String title) {
        return command(title, TaskOrigin.duty(forestry()), DUE, null);
    }

    public TaskCommand command(String title, TaskOrigin origin, LocalDate due, TimeLimit limit) {
        return new TaskCommand(
                title, "范围图经区林业局盖章", origin, null, forestry(), null, List.of(farming(), land()), due, limit);
    }

    public TaskAct act(TaskId id) {
        return TaskAct.of(version(id), "示例说明");
    }

    /** By the office for a unit whose contact phoned in. */
    public TaskAct told(TaskId id) {
        return act(id).told(new FiledFor("示例林业联络员", FiledFor.Channel.PHONE, Instant.parse("2017-01-16T01:00:00Z")));
    }

    public int version(TaskId id) {
        return queries.view(groupHead(), id).version();
    }

    public TaskState state(TaskId id) {
        return queries.view(groupHead(), id).line().state();
    }

    /** A task of the command in the state, on its shortest way there; 区国土分局 has signed for its line. */
    public TaskId in(TaskState state, TaskCommand command) {
        TaskId id = command.origin().isSigned() ? service.assign(office(), command) : service.draft(office(), command);
        switch (state) {
            case DRAFT -> {}
            case TO_APPROVE -> {
                if (command.origin().isSigned()) {
                    service.decline(contact(), id, act(id));
                } else {
                    service.propose(office(), id, act(id));
                }
            }
            case STOPPED -> {
                assigned(id);
                service.stop(director(), id, act(id));
            }
            default -> work(id, state);
        }
        return id;
    }

    private void assigned(TaskId id) {
        if (state(id) == TaskState.DRAFT) {
            service.propose(office(), id, act(id));
            service.approve(director(), id, act(id));
        }
        service.acknowledgeLine(support(), id, land(), act(id));
    }

    private void work(TaskId id, TaskState state) {
        assigned(id);
        if (state == TaskState.TO_ACKNOWLEDGE) {
            return;
        }
        service.acknowledge(contact(), id, act(id), null);
        if (state == TaskState.FEEDBACK_REVIEW) {
            service.feedBack(contact(), id, act(id), FeedbackText.progress("已核对三个地块。"));
        } else if (state != TaskState.IN_PROGRESS) {
            close(id, state);
        }
    }

    private void close(TaskId id, TaskState state) {
        boolean finding = queries.view(groupHead(), id).line().origin().isFinding();
        Actor checker = finding ? supervisor() : office();
        service.applyForClosure(contact(), id, act(id), "范围图已盖章。");
        if (state == TaskState.CLOSING) {
            return;
        }
        service.receive(checker, id, act(id));
        if (state == TaskState.CHECKING) {
            return;
        }
        service.pass(checker, id, act(id));
        if (state == TaskState.STRUCK_OFF) {
            service.strikeOff(finding ? supervisionHead() : director(), id, act(id));
        }
    }
}
