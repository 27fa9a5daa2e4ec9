package lianxi.task;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.task.TaskLog.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves tasks from 拟办 to 销号. Who may do what: {@link TaskRights}; what is possible when: {@link TaskState}. The office may act
 * for a unit that phones in, telling who told it (代报).
 */
@Service
@Transactional
public class TaskService {

    private static final List<ClosureState> WAITING = List.of(ClosureState.APPLIED, ClosureState.RECEIVED);
    private static final int STATEMENT_MAX = 2000;

    private final TaskDesk desk;
    private final TaskChecks checks;
    private final TaskFeedbacks feedbacks;
    private final TaskClosures closures;
    private final TaskNotices notices;
    private final Attachments attachments;

    TaskService(
            TaskDesk desk,
            TaskChecks checks,
            TaskFeedbacks feedbacks,
            TaskClosures closures,
            TaskNotices notices,
            Attachments attachments) {
        this.desk = desk;
        this.checks = checks;
        this.feedbacks = feedbacks;
        this.closures = closures;
        this.notices = notices;
        this.attachments = attachments;
    }

    /** 拟办 by the office. */
    @AllowedTo(Role.OFFICE)
    public TaskId draft(Actor actor, TaskCommand command) {
        return draft(actor, command, checks.today());
    }

    /** The same for many at once, against what was read once. */
    @AllowedTo(Role.OFFICE)
    public TaskId draft(Actor actor, TaskCommand command, TaskChecks.Today today) {
        today.check(command);
        Task task = desk.saved(new Task(command, desk.now()));
        desk.done(
                actor, task, Entry.of(TaskAction.DRAFT, null), null, task.plan().basis());
        return task.id();
    }

    /**
     * 交办 by what somebody signed, straight to 待签收; the calling module vouches that the instruction, decision or finding is
     * there and that the actor may.
     */
    @AllowedTo(
            value = {Role.OFFICE, Role.LEADER, Role.SUPERVISOR},
            system = true)
    public TaskId assign(Actor actor, TaskCommand command) {
        if (!command.origin().isSigned()) {
            throw new IllegalArgumentException("Nobody signed " + command.origin());
        }
        checks.today().checkContent(command);
        Task task = desk.saved(Task.assigned(command, desk.today(), desk.calendar(), desk.now()));
        desk.done(
                actor,
                task,
                Entry.of(TaskAction.ASSIGN, null),
                null,
                task.plan().basis());
        notices.done(actor, task, TaskAction.ASSIGN, "");
        return task.id();
    }

    /** Changes what it asks for, while it is not assigned; what somebody signed stays its origin. */
    @AllowedTo(inside = true)
    public void edit(Actor actor, TaskId id, int version, TaskCommand command) {
        Task task = desk.takeToEdit(actor, id, version, command);
        if (task.origin().equals(command.origin()) || task.origin().isSigned()) {
            checks.today().checkContent(command);
        } else {
            checks.today().check(command);
        }
        TaskState before = task.state();
        task.edit(command, desk.now());
        desk.done(actor, task, Entry.of(TaskAction.EDIT, null), before);
    }

    /** 报请交办: 拟办 → 待交办. */
    @AllowedTo(inside = true)
    public void propose(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.PROPOSE, act);
        TaskState before = task.state();
        task.propose(desk.now());
        done(actor, task, TaskAction.PROPOSE, TaskDesk.checkedNote(act), before);
    }

    /** 交办 by the office director: 待交办 → 待签收. */
    @AllowedTo(inside = true)
    public void approve(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.APPROVE, act);
        LocalDate due = task.plan().due();
        if (due != null) {
            checks.today().checkDay(due);
        }
        TaskState before = task.state();
        task.approve(desk.today(), desk.calendar(), desk.now());
        done(actor, task, TaskAction.APPROVE, TaskDesk.checkedNote(act), before);
    }

    /**
     * 签收 by the lead unit: 待签收 → 办理中.
     *
     * @param responsible a person of the unit; null leaves who was named
     */
    @AllowedTo(inside = true)
    public void acknowledge(Actor actor, TaskId id, TaskAct act, @Nullable PersonId responsible) {
        Task task = desk.take(actor, id, TaskAction.ACKNOWLEDGE, act);
        FiledFor told = desk.told(actor, task.leadUnit(), act);
        checks.today().checkResponsible(task.leadUnit(), responsible);
        TaskState before = task.state();
        task.acknowledge(responsible, desk.now());
        doneByUnit(actor, task, Entry.of(TaskAction.ACKNOWLEDGE, TaskDesk.checkedNote(act)), told, before);
        if (responsible != null) {
            notices.named(actor, task, responsible);
        }
    }

    /** 退签 by the lead unit, with the reason: 待签收 → 待交办. */
    @AllowedTo(inside = true)
    public void decline(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.DECLINE, act);
        FiledFor told = desk.told(actor, task.leadUnit(), act);
        String reason = TaskDesk.requireNote(act);
        TaskState before = task.state();
        task.decline(desk.now());
        doneByUnit(actor, task, Entry.of(TaskAction.DECLINE, reason), told, before);
        notices.done(actor, task, TaskAction.DECLINE, reason);
    }

    /** 明确责任人 by the lead unit. */
    @AllowedTo(inside = true)
    public void name(Actor actor, TaskId id, TaskAct act, PersonId responsible) {
        Task task = desk.take(actor, id, TaskAction.NAME, act);
        FiledFor told = desk.told(actor, task.leadUnit(), act);
        checks.today().checkResponsible(task.leadUnit(), responsible);
        TaskState before = task.state();
        task.name(responsible, desk.now());
        doneByUnit(actor, task, Entry.of(TaskAction.NAME, TaskDesk.checkedNote(act)), told, before);
        notices.named(actor, task, responsible);
    }

    /** 阶段反馈 by the lead unit: 办理中 → 反馈待审. */
    @AllowedTo(inside = true)
    public void feedBack(Actor actor, TaskId id, TaskAct act, FeedbackText text) {
        Task task = desk.take(actor, id, TaskAction.FEED_BACK, act, text.progress());
        FiledFor told = desk.told(actor, task.leadUnit(), act);
        TaskState before = task.state();
        task.feedBack(desk.now());
        TaskFeedback feedback = file(actor, task, task.leadUnit(), act, text, told, FeedbackState.FILED);
        doneByUnit(actor, task, Entry.of(TaskAction.FEED_BACK, null).feedback(feedback), told, before);
        notices.done(actor, task, TaskAction.FEED_BACK, text.progress());
    }

    /** 采用 by somebody of the office who did not file it: 反馈待审 → 办理中. */
    @AllowedTo(inside = true)
    public void adopt(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.ADOPT, act);
        TaskFeedback feedback = waitingFeedback(task);
        TaskState before = task.state();
        feedback.adopt(actor, desk.now());
        task.adopt(desk.now());
        settled(actor, task, feedback, Entry.of(TaskAction.ADOPT, TaskDesk.checkedNote(act)), before);
    }

    /** 退回重报, with the reason: 反馈待审 → 办理中. */
    @AllowedTo(inside = true)
    public void sendBack(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.SEND_BACK, act);
        String reason = TaskDesk.requireNote(act);
        TaskFeedback feedback = waitingFeedback(task);
        TaskState before = task.state();
        feedback.sendBack(reason, actor, desk.now());
        task.sendBack(desk.now());
        settled(actor, task, feedback, Entry.of(TaskAction.SEND_BACK, reason), before);
    }

    /** 申请办结 by the lead unit: 办理中 → 申请办结. */
    @AllowedTo(inside = true)
    public void applyForClosure(Actor actor, TaskId id, TaskAct act, String statement) {
        Task task = desk.take(actor, id, TaskAction.APPLY, act, statement);
        FiledFor told = desk.told(actor, task.leadUnit(), act);
        TaskChecks.requireText("statement", statement.strip(), STATEMENT_MAX);
        TaskState before = task.state();
        task.applyForClosure(desk.today(), desk.now());
        TaskClosure closure = closures.saveAndFlush(new TaskClosure(id, statement.strip(), actor, told, desk.now()));
        attachments.bind(actor, act.files(), AttachmentFeature.TASK_EVIDENCE, ClosureFiles.KIND, closure.id());
        doneByUnit(actor, task, Entry.of(TaskAction.APPLY, null).closure(closure), told, before);
        notices.done(actor, task, TaskAction.APPLY, statement.strip());
    }

    /** 收件: 申请办结 → 待核查. */
    @AllowedTo(inside = true)
    public void receive(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.RECEIVE, act);
        TaskClosure closure = waitingClosure(task);
        TaskState before = task.state();
        closure.receive(actor, desk.now());
        task.receive(desk.now());
        checked(actor, task, closure, Entry.of(TaskAction.RECEIVE, TaskDesk.checkedNote(act)), before);
    }

    /** 核查通过, by somebody who did not apply: 待核查 → 已办结. */
    @AllowedTo(inside = true)
    public void pass(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.PASS, act);
        TaskClosure closure = waitingClosure(task);
        TaskState before = task.state();
        closure.pass(TaskDesk.checkedNote(act), actor, desk.now());
        task.pass(desk.now());
        checked(actor, task, closure, Entry.of(TaskAction.PASS, act.note()), before);
    }

    /** 核查不通过, with the reason: 待核查 → 办理中. */
    @AllowedTo(inside = true)
    public void refuse(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.REFUSE, act);
        String reason = TaskDesk.requireNote(act);
        TaskClosure closure = waitingClosure(task);
        TaskState before = task.state();
        closure.refuse(reason, actor, desk.now());
        task.refuse(desk.now());
        checked(actor, task, closure, Entry.of(TaskAction.REFUSE, reason), before);
    }

    /** 销号 by the office director, of a rectification by the supervision head: 已办结 → 已销号. */
    @AllowedTo(inside = true)
    public void strikeOff(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.STRIKE_OFF, act);
        TaskState before = task.state();
        task.strikeOff(desk.now());
        done(actor, task, TaskAction.STRIKE_OFF, TaskDesk.checkedNote(act), before);
    }

    /** 中止 by the office director, with the reason, from any state before 已办结; what waited for a decision lapses. */
    @AllowedTo(inside = true)
    public void stop(Actor actor, TaskId id, TaskAct act) {
        Task task = desk.take(actor, id, TaskAction.STOP, act);
        stop(actor, task, TaskDesk.requireNote(act));
    }

    /** 中止 of a rectification whose finding a review has revoked; the calling module vouches for the review. */
    @AllowedTo(inside = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopRevoked(Actor actor, TaskId id, String reason) {
        Task task = desk.find(id);
        if (!task.origin().isFinding()) {
            throw new IllegalArgumentException("No rectification: " + id);
        }
        stop(actor, task, reason);
    }

    private void stop(Actor actor, Task task, String reason) {
        TaskState before = task.state();
        task.stop(desk.now());
        feedbacks.findByTaskIdAndState(task.id().value(), FeedbackState.FILED).ifPresent(TaskFeedback::lapse);
        closures.findByTaskIdAndStateIn(task.id().value(), WAITING).ifPresent(TaskClosure::lapse);
        done(actor, task, TaskAction.STOP, reason, before);
    }

    /**
     * 重启 by the office, with the reason, from 已办结, 已销号 or 中止: → 办理中.
     *
     * @param due another due date, where the old one no longer makes sense; null keeps it
     */
    @AllowedTo(inside = true)
    public void reopen(Actor actor, TaskId id, TaskAct act, @Nullable LocalDate due) {
        Task task = desk.take(actor, id, TaskAction.REOPEN, act);
        String reason = TaskDesk.requireNote(act);
        if (due != null) {
            checks.today().checkDay(due);
        }
        TaskState before = task.state();
        task.reopen(due, desk.today(), desk.calendar(), desk.now());
        done(actor, task, TaskAction.REOPEN, reason, before);
    }

    /** 签收 by a supporting unit, of its own line. */
    @AllowedTo(inside = true)
    public void acknowledgeLine(Actor actor, TaskId id, UnitId unit, TaskAct act) {
        Task task = desk.takeLine(actor, id, unit, TaskAction.ACKNOWLEDGE_LINE, act);
        FiledFor told = desk.told(actor, unit, act);
        task.line(TaskAction.ACKNOWLEDGE_LINE, unit, desk.now()).acknowledge(actor, desk.now());
        doneByLine(actor, task, unit, Entry.of(TaskAction.ACKNOWLEDGE_LINE, TaskDesk.checkedNote(act)), told);
    }

    /** 反馈 by a supporting unit, of its own part; noted, not reviewed. */
    @AllowedTo(inside = true)
    public void feedBackLine(Actor actor, TaskId id, UnitId unit, TaskAct act, FeedbackText text) {
        Task task = desk.takeLine(actor, id, unit, TaskAction.FEED_BACK_LINE, act, text.progress());
        FiledFor told = desk.told(actor, unit, act);
        task.line(TaskAction.FEED_BACK_LINE, unit, desk.now()).feedBack();
        TaskFeedback feedback = file(actor, task, unit, act, text, told, FeedbackState.NOTED);
        doneByLine(actor, task, unit, Entry.of(TaskAction.FEED_BACK_LINE, null).feedback(feedback), told);
        notices.lineFedBack(actor, task, unit);
    }

    private TaskFeedback file(
            Actor actor,
            Task task,
            UnitId unit,
            TaskAct act,
            FeedbackText text,
            @Nullable FiledFor told,
            FeedbackState state) {
        text.check();
        TaskFeedback feedback =
                feedbacks.saveAndFlush(new TaskFeedback(task.id(), unit, text, state, actor, told, desk.now()));
        attachments.bind(actor, act.files(), AttachmentFeature.TASK_EVIDENCE, FeedbackFiles.KIND, feedback.id());
        return feedback;
    }

    private TaskFeedback waitingFeedback(Task task) {
        return feedbacks
                .findByTaskIdAndState(task.id().value(), FeedbackState.FILED)
                .orElseThrow(NotFoundException::new);
    }

    private TaskClosure waitingClosure(Task task) {
        return closures.findByTaskIdAndStateIn(task.id().value(), WAITING).orElseThrow(NotFoundException::new);
    }

    private void settled(Actor actor, Task task, TaskFeedback feedback, Entry entry, TaskState before) {
        feedbacks.saveAndFlush(feedback);
        desk.done(actor, task, entry.feedback(feedback), before);
        notices.done(actor, task, entry.action(), entry.noteOrEmpty());
    }

    private void checked(Actor actor, Task task, TaskClosure closure, Entry entry, TaskState before) {
        closures.saveAndFlush(closure);
        desk.done(actor, task, entry.closure(closure), before);
        notices.done(actor, task, entry.action(), entry.noteOrEmpty());
    }

    private void done(Actor actor, Task task, TaskAction action, String note, TaskState before) {
        desk.done(actor, task, Entry.of(action, note), before);
        notices.done(actor, task, action, note);
    }

    private void doneByUnit(Actor actor, Task task, Entry entry, @Nullable FiledFor told, TaskState before) {
        desk.done(actor, task, entry.by(task.leadUnit(), told), before);
        if (told != null) {
            notices.actedFor(actor, task, task.leadUnit(), entry.action());
        }
    }

    private void doneByLine(Actor actor, Task task, UnitId unit, Entry entry, @Nullable FiledFor told) {
        desk.done(actor, task, entry.by(unit, told), task.state());
        if (told != null) {
            notices.actedFor(actor, task, unit, entry.action());
        }
    }
}
