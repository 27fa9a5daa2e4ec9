package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.project.extension.ExtensionRequest;
import lianxi.project.extension.ExtensionService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every cell of {@code task-actions.csv} against the service; each is tried in a transaction that is rolled back. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskActionsTest {

    private static final List<String> STATES = List.of(
            "DRAFT",
            "TO_APPROVE",
            "DECLINED",
            "TO_ACKNOWLEDGE",
            "IN_PROGRESS",
            "FEEDBACK_REVIEW",
            "CLOSING",
            "CHECKING",
            "COMPLETED",
            "STRUCK_OFF",
            "STOPPED");

    /** What nobody does by a form: the product, other services and the extension do. */
    private static final Set<TaskAction> NOT_BY_HAND =
            Set.of(TaskAction.DRAFT, TaskAction.ASSIGN, TaskAction.EXTEND, TaskAction.RECKON, TaskAction.HAND_OVER);

    private record Cell(String origin, String action, String role, String state) {}

    @Autowired
    private TaskService service;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, TaskId> tasks = new LinkedHashMap<>();
    private final Map<TaskId, TaskAct> acts = new LinkedHashMap<>();
    private Map<Cell, String> table;
    private TaskScene scene;

    @BeforeAll
    void oneTaskInEveryState(@Autowired BeanFactory beans, @Autowired MutableClock clock) throws IOException {
        clock.set("2017-01-16T10:00");
        scene = TaskScene.in(beans);
        table = read();
        actors.put("OFFICE", scene.office());
        actors.put("DIRECTOR", scene.director());
        actors.put("GROUP_HEAD", scene.groupHead());
        actors.put("DEPUTY", scene.deputyOfLand());
        actors.put("MEMBER", scene.as(Role.MEMBER));
        actors.put("LEAD_HEAD", scene.unitHead());
        actors.put("LEAD_CONTACT", other(scene.contact()));
        actors.put("SUPPORT", scene.support());
        actors.put("FOREIGN", scene.foreign());
        actors.put("SUPERVISOR", other(scene.supervisor()));
        actors.put("SUPERVISION_HEAD", scene.supervisionHead());
        actors.put("UNDERTAKER", scene.as(Role.UNDERTAKER));
        actors.put("RECIPIENT", scene.as(Role.RECIPIENT));
        actors.put("ADMIN", scene.as(Role.SYSTEM_ADMIN));
        for (String origin : List.of("duty", "finding")) {
            for (String state : STATES) {
                if (isThere(origin, state)) {
                    TaskId id = task(origin, state);
                    tasks.put(origin + " " + state, id);
                    acts.put(id, scene.told(id));
                }
            }
        }
    }

    /** Somebody else in the same place, so that nobody checks the own work. */
    private static Actor other(Actor one) {
        return new Actor(
                new AccountId(8000 + one.account().value()),
                one.person(),
                one.name(),
                one.roles(),
                one.units(),
                one.powers());
    }

    private static boolean isThere(String origin, String state) {
        return origin.equals("duty") || !Set.of("DRAFT", "TO_APPROVE").contains(state);
    }

    private TaskId task(String origin, String state) {
        TaskCommand command = command(origin, origin + " " + state);
        if (!state.equals("DECLINED")) {
            return scene.in(TaskState.valueOf(state), command);
        }
        TaskId id = scene.in(TaskState.TO_ACKNOWLEDGE, command);
        service.decline(scene.contact(), id, scene.act(id));
        return id;
    }

    private TaskCommand command(String origin, String title) {
        TaskOrigin from = origin.equals("duty") ? TaskOrigin.duty(scene.forestry()) : new TaskOrigin("finding", 1);
        return scene.command(title, from, TaskScene.DUE, null);
    }

    private static Map<Cell, String> read() throws IOException {
        Map<Cell, String> cells = new LinkedHashMap<>();
        String text = new ClassPathResource("task-actions.csv").getContentAsString(StandardCharsets.UTF_8);
        for (String line : text.lines().filter(one -> !one.startsWith("#")).toList()) {
            String[] columns = line.split(",");
            assertThat(columns).as(line).hasSize(3 + STATES.size());
            for (String action : columns[1].split(" ")) {
                for (String role : columns[2].split(" ")) {
                    for (int i = 0; i < STATES.size(); i++) {
                        Cell cell = new Cell(columns[0], action, role, STATES.get(i));
                        assertThat(cells.put(cell, columns[3 + i]))
                                .as("%s twice", cell)
                                .isNull();
                    }
                }
            }
        }
        return cells;
    }

    private List<String> actions() {
        return Stream.concat(
                        Stream.of(TaskAction.values())
                                .filter(action -> !NOT_BY_HAND.contains(action))
                                .map(TaskAction::name),
                        Stream.of("ASK"))
                .toList();
    }

    @Test
    void theTableHasEveryCell() {
        Set<Cell> all = new LinkedHashSet<>();
        for (String origin : List.of("duty", "finding")) {
            for (String action : actions()) {
                for (String role : actors.keySet()) {
                    STATES.forEach(state -> all.add(new Cell(origin, action, role, state)));
                }
            }
        }
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(all).hasSize(2 * 19 * 14 * 11);
        table.forEach((cell, expected) ->
                assertThat(expected.equals("-")).as("%s", cell).isEqualTo(!isThere(cell.origin(), cell.state())));
    }

    @Test
    void everyCellIsAsTheTableSays() {
        Map<String, List<Cell>> wrong = new TreeMap<>();
        table.forEach((cell, expected) -> {
            if (!expected.equals("-")) {
                String found = tried(cell);
                if (!found.equals(expected)) {
                    wrong.computeIfAbsent("expected " + expected + " found " + found, first -> new ArrayList<>())
                            .add(cell);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** A page offers exactly what the service would do. */
    @Test
    void aPageOffersWhatTheTableAllows() {
        tasks.forEach((place, id) -> actors.forEach((role, actor) -> {
            String origin = place.split(" ")[0];
            String state = place.split(" ")[1];
            Set<String> allowed = table.entrySet().stream()
                    .filter(entry -> entry.getKey().origin().equals(origin))
                    .filter(entry -> entry.getKey().state().equals(state))
                    .filter(entry -> entry.getKey().role().equals(role))
                    .filter(entry -> !Set.of("no", "403", "404").contains(entry.getValue()))
                    .map(entry -> entry.getKey().action())
                    .filter(action -> !action.equals("ASK"))
                    .collect(Collectors.toSet());
            assertThat(offered(actor, id)).as("%s %s", place, role).isEqualTo(allowed);
        }));
    }

    private Set<String> offered(Actor actor, TaskId id) {
        try {
            TaskView view = queries.view(actor, id);
            return Stream.concat(
                            view.actions().stream(), view.support().stream().flatMap(line -> line.actions().stream()))
                    .map(TaskAction::name)
                    .collect(Collectors.toSet());
        } catch (NotFoundException none) {
            return Set.of();
        }
    }

    private String tried(Cell cell) {
        TaskId id = tasks.get(cell.origin() + " " + cell.state());
        Actor actor = actors.get(cell.role());
        TaskAct act = acts.get(id);
        return transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                act(cell, actor, id, act);
                return jdbc.sql("select state from task where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single();
            } catch (ForbiddenException refused) {
                return "403";
            } catch (NotFoundException none) {
                return "404";
            } catch (RefusedException refused) {
                assertThat(refused.messageKey())
                        .as("%s", cell)
                        .matches("task\\.refused\\.state\\..*|project\\.extension\\.refused\\.closed");
                return "no";
            }
        });
    }

    private void act(Cell cell, Actor actor, TaskId id, TaskAct act) {
        switch (cell.action()) {
            case "EDIT" -> service.edit(actor, id, act.version(), command(cell.origin(), "改名"));
            case "PROPOSE" -> service.propose(actor, id, act);
            case "APPROVE" -> service.approve(actor, id, act);
            case "ACKNOWLEDGE" -> service.acknowledge(actor, id, act, null);
            case "DECLINE" -> service.decline(actor, id, act);
            case "NAME" -> service.name(actor, id, act, scene.contact().person());
            case "FEED_BACK" -> service.feedBack(actor, id, act, FeedbackText.progress("已核对。"));
            case "ADOPT" -> service.adopt(actor, id, act);
            case "SEND_BACK" -> service.sendBack(actor, id, act);
            case "APPLY" -> service.applyForClosure(actor, id, act, "已完成。");
            case "RECEIVE" -> service.receive(actor, id, act);
            case "PASS" -> service.pass(actor, id, act);
            case "REFUSE" -> service.refuse(actor, id, act);
            case "STRIKE_OFF" -> service.strikeOff(actor, id, act);
            case "STOP" -> service.stop(actor, id, act);
            case "REOPEN" -> service.reopen(actor, id, act, null);
            case "ACKNOWLEDGE_LINE" -> service.acknowledgeLine(actor, id, scene.farming(), act);
            case "FEED_BACK_LINE" ->
                service.feedBackLine(actor, id, scene.land(), act, FeedbackText.progress("已提供地块资料。"));
            case "ASK" ->
                extensions.ask(actor, new ExtensionRequest("task", id.value(), LocalDate.of(2017, 2, 13), "测绘成果须补测。"));
            default -> throw new IllegalArgumentException(cell.action());
        }
    }
}
