package lianxi.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendars;
import lianxi.onboarding.script.SampleQuantity;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.problem.ProblemId;
import lianxi.project.ProjectId;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.task.FeedbackText;
import lianxi.task.TaskAct;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskService;
import lianxi.task.order.LadderQueries;
import lianxi.task.order.LadderService;
import lianxi.task.order.MatterKey;
import lianxi.task.order.Rung;
import lianxi.task.order.UrgeCommand;
import lianxi.task.quantity.PlanPoint;
import lianxi.task.quantity.QuantityCommand;
import lianxi.task.quantity.QuantityCorrection;
import lianxi.task.quantity.QuantityEntryCommand;
import lianxi.task.quantity.QuantityEntryId;
import lianxi.task.quantity.QuantityId;
import lianxi.task.quantity.QuantityPlan;
import lianxi.task.quantity.QuantityService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that moves tasks and enters quantities (任务、工程量). */
@Component
@Profile("sample")
class WorkDesk {

    /** The word of tasks for extensions and on the ladder of urging. */
    private static final String TASK = "task";

    private final TaskService tasks;
    private final TaskQueries taskQueries;
    private final QuantityService quantities;
    private final ExtensionDesk extensions;
    private final LadderQueries ladder;
    private final LadderService urging;
    private final WorkCalendars calendars;
    private final RosterQueries roster;

    private final Map<SampleTask, TaskId> taskIds = new ConcurrentHashMap<>();
    private final Map<SampleQuantity, QuantityId> quantityIds = new ConcurrentHashMap<>();
    private final Map<SampleQuantity, Entered> lastEntries = new ConcurrentHashMap<>();

    WorkDesk(
            TaskService tasks,
            TaskQueries taskQueries,
            QuantityService quantities,
            ExtensionDesk extensions,
            LadderQueries ladder,
            LadderService urging,
            WorkCalendars calendars,
            RosterQueries roster) {
        this.tasks = tasks;
        this.taskQueries = taskQueries;
        this.quantities = quantities;
        this.extensions = extensions;
        this.ladder = ladder;
        this.urging = urging;
        this.calendars = calendars;
        this.roster = roster;
    }

    private record Entered(QuantityEntryId id, SampleQuantity.Entry entry) {}

    TaskId draft(Actor actor, SampleTask task, @Nullable ProjectId project, @Nullable ProblemId problem) {
        TaskCommand command = new TaskCommand(
                task.title(),
                task.done(),
                problem == null
                        ? TaskOrigin.duty(unit(task.duty()))
                        : new TaskOrigin(TaskOrigin.PROBLEM, problem.value()),
                project,
                unit(task.lead()),
                null,
                task.supporting().stream().map(this::unit).toList(),
                null,
                new TimeLimit(task.limit(), TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, null, null));
        TaskId id = tasks.draft(actor, command);
        taskIds.put(task, id);
        return id;
    }

    /** A task that a decision became is played on like any other. */
    void follow(SampleTask task, TaskId id) {
        taskIds.put(task, id);
    }

    TaskId move(Actor actor, SampleTask task, Turn turn) {
        TaskId id = taskIds.get(task);
        int version = taskQueries.version(actor, id);
        TaskAct plain = TaskAct.of(version);
        TaskAct said = TaskAct.of(version, turn.words());
        switch (turn.action()) {
            case PROPOSE -> tasks.propose(actor, id, said);
            case APPROVE -> tasks.approve(actor, id, said);
            case ACKNOWLEDGE -> tasks.acknowledge(actor, id, plain, actor.person());
            case DECLINE -> tasks.decline(actor, id, said);
            case FEED_BACK ->
                tasks.feedBack(
                        actor, id, plain, new FeedbackText(turn.part(0), turn.part(1), turn.part(2), turn.part(3)));
            case ADOPT -> tasks.adopt(actor, id, said);
            case SEND_BACK -> tasks.sendBack(actor, id, said);
            case APPLY -> tasks.applyForClosure(actor, id, plain, turn.words());
            case RECEIVE -> tasks.receive(actor, id, plain);
            case PASS -> tasks.pass(actor, id, said);
            case REFUSE -> tasks.refuse(actor, id, said);
            case STRIKE_OFF -> tasks.strikeOff(actor, id, plain);
            case ACKNOWLEDGE_LINE -> tasks.acknowledgeLine(actor, id, unit(turn.unit()), plain);
            case FEED_BACK_LINE ->
                tasks.feedBackLine(actor, id, unit(turn.unit()), plain, FeedbackText.progress(turn.afterUnit()));
            default -> throw new IllegalStateException("not played: " + turn.action());
        }
        return id;
    }

    LadderService.Sent remind(Actor office, SampleTask task) {
        MatterKey matter = new MatterKey(TASK, taskIds.get(task).value());
        List<UrgeCommand> urges = ladder.of(List.of(matter)).stream()
                .map(due -> new UrgeCommand(matter, Rung.REMINDER, ladder.words(due)))
                .toList();
        return urging.send(office, urges);
    }

    TaskId askExtension(Actor actor, SampleTask task, SampleTask.Extension asked) {
        TaskId id = taskIds.get(task);
        LocalDate due = taskQueries.view(actor, id).line().due();
        extensions.ask(
                actor, TASK, id.value(), calendars.current().plusWorkdays(due, asked.workdays()), asked.reason());
        return id;
    }

    TaskId grantExtension(Actor actor, SampleTask task, SampleTask.Extension asked) {
        TaskId id = taskIds.get(task);
        extensions.decide(actor, "/tasks/" + id, true, asked.note());
        return id;
    }

    QuantityId create(Actor actor, SampleQuantity track, ProjectId project, LocalDate today, UnitId guide) {
        List<PlanPoint> points = track.points().entrySet().stream()
                .map(point -> new PlanPoint(
                        today.plusDays(point.getKey()), track.measure().exact(point.getValue())))
                .toList();
        QuantityPlan plan = new QuantityPlan(points.get(points.size() - 1).amount(), points);
        QuantityId id = quantities.create(
                actor, new QuantityCommand(project, unit(track.unit()), guide, track.measure(), today, plan));
        quantityIds.put(track, id);
        return id;
    }

    QuantityEntryId enter(Actor actor, SampleQuantity track, SampleQuantity.Entry entry, LocalDate today) {
        QuantityId id = quantityIds.get(track);
        if (entry.correction()) {
            Entered last = lastEntries.get(track);
            return quantities.correct(
                    actor,
                    id,
                    new QuantityCorrection(
                            last.id(),
                            track.measure().exact(entry.amount()),
                            track.measure().exact(last.entry().amount()),
                            entry.words(),
                            null,
                            null,
                            List.of()));
        }
        QuantityEntryId entered = quantities.enter(
                actor,
                id,
                new QuantityEntryCommand(
                        track.measure().exact(entry.amount()), today, entry.words(), null, null, List.of()));
        lastEntries.put(track, new Entered(entered, entry));
        return entered;
    }

    UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }
}
