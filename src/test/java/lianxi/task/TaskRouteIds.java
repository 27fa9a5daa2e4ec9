package lianxi.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.TimeLimit;
import lianxi.roster.UnitKind;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/**
 * For each route a task that stands where the route is of use, led by the own unit and by the foreign one. Where nothing else
 * is said, the foreign unit leads, supported by the own one or by nobody of it.
 */
@Component
class TaskRouteIds implements RouteIds {

    private static final LocalDate DUE = LocalDate.of(2017, 2, 28);

    private final TaskService service;
    private final TaskQueries queries;

    TaskRouteIds(TaskService service, TaskQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public void provide(RouteWorld world) {
        UnitId own = world.own(UnitKind.MEMBER);
        UnitId foreign = world.foreign(UnitKind.MEMBER);
        UnitId further = world.foreign(UnitKind.DUTY_ONLY);
        world.put("/tasks/{id}", acknowledged(world, foreign, own), acknowledged(world, foreign, further));
        world.put("/tasks/{id}/lines/{unit}", own, further);
        version(world, "POST /tasks/{id}/lines/{unit}/acknowledge", acknowledged(world, foreign, own));
        put(world, draft(world, own), draft(world, foreign), "GET edit", "POST", "POST propose");
        put(world, proposed(world, own), proposed(world, foreign), "POST approve");
        put(
                world,
                assigned(world, own),
                assigned(world, foreign),
                "GET acknowledge",
                "POST acknowledge",
                "GET decline",
                "POST decline");
        put(
                world,
                acknowledged(world, own, foreign),
                acknowledged(world, foreign, further),
                "GET responsible",
                "POST responsible",
                "GET feedback",
                "POST feedback",
                "POST feedback/draft [X-Requested-With=autosave]",
                "GET closure",
                "POST closure",
                "GET stop",
                "POST stop");
        put(world, inReview(world, own), inReview(world, foreign), "POST adopt", "GET send-back", "POST send-back");
        put(world, closing(world, own), closing(world, foreign), "POST receive");
        put(
                world,
                checking(world, own),
                checking(world, foreign),
                "GET pass",
                "POST pass",
                "GET refuse",
                "POST refuse");
        put(world, completed(world, own), completed(world, foreign), "POST strike-off", "GET reopen", "POST reopen");
        world.further("/tasks/{id}", dueToday(world, own));
    }

    /** The routes by method and what follows the task's address. */
    private void put(RouteWorld world, TaskId own, TaskId foreign, String... routes) {
        for (String route : routes) {
            int space = route.indexOf(' ');
            String key = space < 0
                    ? route + " /tasks/{id}"
                    : route.substring(0, space) + " /tasks/{id}/" + route.substring(space + 1);
            world.put(key, own, foreign);
            if (key.startsWith("POST")) {
                version(world, key, own);
            }
        }
    }

    private void version(RouteWorld world, String route, TaskId task) {
        world.parameters(route, Map.of("version", String.valueOf(versionOf(task))));
    }

    private int versionOf(TaskId task) {
        return queries.view(Actor.system(), task).version();
    }

    private TaskId draft(RouteWorld world, UnitId lead, UnitId... supporting) {
        return draft(world, lead, DUE, supporting);
    }

    private TaskId draft(RouteWorld world, UnitId lead, LocalDate due, UnitId... supporting) {
        return service.draft(
                world.actor(Role.OFFICE),
                new TaskCommand(
                        "完成一号地块林地手续",
                        "取得使用林地审核同意书",
                        TaskOrigin.duty(lead),
                        null,
                        lead,
                        null,
                        List.of(supporting),
                        due,
                        (TimeLimit) null));
    }

    private TaskId proposed(RouteWorld world, UnitId lead, UnitId... supporting) {
        TaskId task = draft(world, lead, supporting);
        service.propose(world.actor(Role.OFFICE), task, act(task));
        return task;
    }

    /** So near that it is to be urged (催办). */
    private TaskId dueToday(RouteWorld world, UnitId lead) {
        TaskId task = draft(world, lead, LocalDate.of(2017, 1, 26));
        service.propose(world.actor(Role.OFFICE), task, act(task));
        service.approve(world.actor(Role.OFFICE), task, act(task));
        return task;
    }

    private TaskId assigned(RouteWorld world, UnitId lead, UnitId... supporting) {
        TaskId task = proposed(world, lead, supporting);
        service.approve(world.actor(Role.OFFICE), task, act(task));
        return task;
    }

    private TaskId acknowledged(RouteWorld world, UnitId lead, UnitId... supporting) {
        TaskId task = assigned(world, lead, supporting);
        service.acknowledge(contact(world, lead), task, act(task), null);
        return task;
    }

    private TaskId inReview(RouteWorld world, UnitId lead) {
        TaskId task = acknowledged(world, lead);
        service.feedBack(contact(world, lead), task, act(task), FeedbackText.progress("已完成外业调查"));
        return task;
    }

    private TaskId closing(RouteWorld world, UnitId lead) {
        TaskId task = acknowledged(world, lead);
        service.applyForClosure(contact(world, lead), task, act(task), "已取得同意书");
        return task;
    }

    private TaskId checking(RouteWorld world, UnitId lead) {
        TaskId task = closing(world, lead);
        service.receive(world.actor(Role.OFFICE), task, act(task));
        return task;
    }

    private TaskId completed(RouteWorld world, UnitId lead) {
        TaskId task = checking(world, lead);
        service.pass(world.actor(Role.OFFICE), task, act(task));
        return task;
    }

    private TaskAct act(TaskId task) {
        return TaskAct.of(versionOf(task));
    }

    /** The own unit's contact, or one of the foreign unit, who needs no account of the world's. */
    private static Actor contact(RouteWorld world, UnitId unit) {
        return unit.equals(world.own(UnitKind.MEMBER))
                ? world.actor(Role.CONTACT)
                : new Actor(new AccountId(987_654), null, "示例外单位联络员", Set.of(Role.CONTACT), Set.of(unit), Set.of());
    }
}
