package lianxi.task;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.WorkCalendar;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A task (任务) from 拟办 to 销号. Each transition of its lifecycle is one method, which refuses a wrong state. */
@Entity
class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;
    private String doneMeans;
    private String originKind;
    private long originId;
    private @Nullable Long projectId;
    private long leadUnit;
    private @Nullable Long responsible;

    @Embedded
    private DuePlan plan;

    private @Nullable LocalDate firstDue;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private @Nullable LocalDate assignedOn;
    private @Nullable LocalDate appliedOn;
    private @Nullable LocalDate completedOn;
    private Instant changedAt;

    /** Counts every change, so that the version moves with changes of lines too. */
    private int changes;

    @Version
    private int version;

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<SupportLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** 拟办 by the office. */
    @SuppressWarnings("NullAway.Init")
    Task(TaskCommand command, Instant now) {
        state = TaskState.DRAFT;
        take(command);
        changed(now);
    }

    /** Assigned by what somebody signed (批示、纪要、督查意见): enters at 待签收. */
    static Task assigned(TaskCommand command, LocalDate today, WorkCalendar calendar, Instant now) {
        Task task = new Task(command, now);
        task.assign(today, calendar);
        return task;
    }

    /** A declined task that goes to another lead unit was never assigned to that one: it knows of it from 交办 on. */
    void edit(TaskCommand command, Instant now) {
        move(TaskAction.EDIT, now);
        assignedOn = command.leadUnit().equals(leadUnit()) ? assignedOn : null;
        take(command);
    }

    private void take(TaskCommand command) {
        title = command.title();
        doneMeans = command.doneMeans();
        originKind = command.origin().kind();
        originId = command.origin().id();
        projectId = command.project() == null ? null : command.project().value();
        leadUnit = command.leadUnit().value();
        responsible =
                command.responsible() == null ? null : command.responsible().value();
        plan = DuePlan.of(command.due(), command.limit());
        support(command.supportingUnits());
    }

    private void support(List<UnitId> units) {
        lines.removeIf(line -> !units.contains(line.unit()));
        for (int i = 0; i < units.size(); i++) {
            UnitId unit = units.get(i);
            int place = i + 1;
            lines.stream()
                    .filter(line -> line.unit().equals(unit))
                    .findFirst()
                    .ifPresentOrElse(known -> known.moveTo(place), () -> lines.add(new SupportLine(this, unit, place)));
        }
    }

    /** 报请交办 */
    void propose(Instant now) {
        move(TaskAction.PROPOSE, now);
    }

    /** 交办: from this day its limit counts. */
    void approve(LocalDate today, WorkCalendar calendar, Instant now) {
        move(TaskAction.APPROVE, now);
        assign(today, calendar);
    }

    private void assign(LocalDate today, WorkCalendar calendar) {
        state = TaskState.TO_ACKNOWLEDGE;
        assignedOn = today;
        plan = plan.assignedOn(today, calendar);
        firstDue = null;
        lines.forEach(SupportLine::reset);
    }

    /** 签收, naming the responsible person where the office named none. */
    void acknowledge(@Nullable PersonId person, Instant now) {
        move(TaskAction.ACKNOWLEDGE, now);
        responsible = person == null ? responsible : Long.valueOf(person.value());
    }

    /** 退签: back to the office. */
    void decline(Instant now) {
        move(TaskAction.DECLINE, now);
    }

    /** 明确责任人 */
    void name(PersonId person, Instant now) {
        move(TaskAction.NAME, now);
        responsible = person.value();
    }

    void feedBack(Instant now) {
        move(TaskAction.FEED_BACK, now);
    }

    /** 采用 */
    void adopt(Instant now) {
        move(TaskAction.ADOPT, now);
    }

    /** 退回重报 */
    void sendBack(Instant now) {
        move(TaskAction.SEND_BACK, now);
    }

    /** 申请办结: from this day no limit runs, unless the check refuses it. */
    void applyForClosure(LocalDate today, Instant now) {
        move(TaskAction.APPLY, now);
        appliedOn = today;
    }

    /** 收件 */
    void receive(Instant now) {
        move(TaskAction.RECEIVE, now);
    }

    /** 核查通过: completed on the day on which the unit applied. */
    void pass(Instant now) {
        move(TaskAction.PASS, now);
        completedOn = appliedOn;
    }

    /** 核查不通过: back to the unit. */
    void refuse(Instant now) {
        move(TaskAction.REFUSE, now);
        appliedOn = null;
    }

    /** 销号 */
    void strikeOff(Instant now) {
        move(TaskAction.STRIKE_OFF, now);
    }

    /** 中止 */
    void stop(Instant now) {
        move(TaskAction.STOP, now);
        appliedOn = null;
    }

    /** 重启; with another due date where the old one no longer makes sense. */
    void reopen(@Nullable LocalDate due, LocalDate today, WorkCalendar calendar, Instant now) {
        move(TaskAction.REOPEN, now);
        appliedOn = null;
        completedOn = null;
        if (assignedOn == null) {
            assignedOn = today;
            plan = plan.assignedOn(today, calendar);
        }
        if (due != null) {
            moveDue(plan.setTo(due));
        }
    }

    /** 同意延期: the old date stays visible. */
    void extendTo(LocalDate due, Instant now) {
        move(TaskAction.EXTEND, now);
        moveDue(plan.extendedTo(due));
    }

    /** The calendar changed: a limit's date follows. Tells whether it moved. */
    boolean reckon(WorkCalendar calendar, Instant now) {
        DuePlan reckoned = plan.reckoned(calendar);
        boolean moves = plan.basis() == DueBasis.LIMIT
                && reckoned.due() != null
                && !reckoned.due().equals(plan.due());
        if (moves) {
            move(TaskAction.RECKON, now);
            moveDue(reckoned);
        }
        return moves;
    }

    private void moveDue(DuePlan moved) {
        firstDue = firstDue == null ? plan.due() : firstDue;
        plan = moved;
    }

    void handOver(PersonId successor, Instant now) {
        move(TaskAction.HAND_OVER, now);
        responsible = successor.value();
    }

    /** A supporting unit's own act (配合单位签收、反馈). */
    SupportLine line(TaskAction action, UnitId unit, Instant now) {
        SupportLine line = line(unit);
        move(action, now);
        return line;
    }

    /** @throws NotFoundException unless the unit supports it */
    SupportLine line(UnitId unit) {
        return lines.stream().filter(one -> one.unit().equals(unit)).findFirst().orElseThrow(NotFoundException::new);
    }

    private void move(TaskAction action, Instant now) {
        state = state.after(action).orElseThrow(() -> new RefusedException(null, "task.refused.state." + state));
        changed(now);
    }

    private void changed(Instant now) {
        changedAt = now;
        changes++;
    }

    TaskId id() {
        return new TaskId(id);
    }

    NodeKey node() {
        return new NodeKey(NodeKey.TASK, id);
    }

    String title() {
        return title;
    }

    String doneMeans() {
        return doneMeans;
    }

    TaskOrigin origin() {
        return new TaskOrigin(originKind, originId);
    }

    @Nullable
    ProjectId project() {
        return projectId == null ? null : new ProjectId(projectId);
    }

    UnitId leadUnit() {
        return new UnitId(leadUnit);
    }

    @Nullable
    PersonId responsible() {
        return responsible == null ? null : new PersonId(responsible);
    }

    List<UnitId> supportingUnits() {
        return lines.stream().map(SupportLine::unit).toList();
    }

    DuePlan plan() {
        return plan;
    }

    TaskState state() {
        return state;
    }

    boolean wasAssigned() {
        return assignedOn != null;
    }

    @Nullable
    LocalDate appliedOn() {
        return appliedOn;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    int version() {
        return version;
    }
}
