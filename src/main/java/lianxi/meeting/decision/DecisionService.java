package lianxi.meeting.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows decisions (议定事项) from the signed minutes until they are struck off. */
@Service
@Transactional
public class DecisionService {

    /** As long as a statement or a reason may be. */
    public static final int NOTE_MAX = 1000;

    private static final String OBJECT = "meeting_decision";

    private final Outcomes outcomes;
    private final OutcomeQueries queries;
    private final OutcomeMeetings meetings;
    private final DecisionTasks decisionTasks;
    private final TaskService tasks;
    private final DecisionLog log;
    private final Attachments attachments;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionService(
            Outcomes outcomes,
            OutcomeQueries queries,
            OutcomeMeetings meetings,
            DecisionTasks decisionTasks,
            TaskService tasks,
            DecisionLog log,
            Attachments attachments,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.outcomes = outcomes;
        this.queries = queries;
        this.meetings = meetings;
        this.decisionTasks = decisionTasks;
        this.tasks = tasks;
        this.log = log;
        this.attachments = attachments;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 列入台账并交办, in the transaction that signs the minutes: every outcome stands from now on, and what charges a unit
     * becomes a task at 待签收. The caller vouches that the minutes are signed.
     *
     * @throws RefusedException naming the outcome that cannot be assigned as it stands
     */
    @AllowedTo(
            value = {Role.OFFICE, Role.LEADER},
            system = true)
    public List<TaskId> assignAll(Actor actor, MeetingId meeting) {
        meetings.hold(meeting);
        Map<OutcomeId, Outcome> found = outcomes.findByMeetingIdAndRemovedAtIsNull(meeting.value()).stream()
                .collect(Collectors.toMap(Outcome::id, Function.identity()));
        WorkCalendar calendar = calendars.current();
        List<TaskId> made = new ArrayList<>();
        for (OutcomeView view : queries.of(meeting)) {
            Outcome outcome = Objects.requireNonNull(found.get(view.id()));
            outcome.register(view.number(), today(), calendar);
            outcomes.saveAndFlush(outcome);
            log.append(actor, view.id(), DecisionAction.REGISTER, "");
            if (view.content().becomesTask()) {
                made.add(assigned(actor, view.id(), decisionTasks.command(view)));
            }
        }
        audit.record(
                actor,
                "meeting.decisions-assign",
                "meeting",
                meeting,
                AuditFields.none().plain("outcomes", null, found.size()).plain("tasks", null, made.size()));
        return made;
    }

    /** 交办 of a decision in the register, as when it charged nobody or needs another task. */
    @AllowedTo(Role.OFFICE)
    public TaskId assign(Actor actor, DecisionId id, TaskCommand command) {
        Outcome decision = locked(id);
        decision.requireStanding();
        if (!command.origin().equals(DecisionTasks.origin(id))) {
            throw new IllegalArgumentException("A task of another origin: " + command.origin());
        }
        TaskId task = assigned(actor, decision.id(), command);
        audit.record(
                actor, "meeting.decision-assign", OBJECT, id, AuditFields.none().plain("task", null, task));
        return task;
    }

    /** 销号 by the office director of a decision that no task follows, with what was done and the evidence of it. */
    @AllowedTo(Role.OFFICE)
    public void close(Actor actor, DecisionId id, int version, String statement, List<AttachmentId> evidence) {
        Outcome decision = locked(id);
        if (!actor.has(Power.OFFICE_DIRECTOR)) {
            throw new ForbiddenException();
        }
        decision.expect(version);
        String done = required("statement", statement, "meeting.decision.refused.statement");
        if (evidence.isEmpty()) {
            throw new RefusedException("files", "meeting.decision.refused.evidence");
        }
        if (decisionTasks.hasAny(id)) {
            throw new RefusedException(null, "meeting.decision.refused.hasTasks");
        }
        decision.close(today());
        outcomes.saveAndFlush(decision);
        long entry = log.append(actor, decision.id(), DecisionAction.CLOSE, done);
        attachments.bind(actor, evidence, AttachmentFeature.DECISION_EVIDENCE, DecisionFiles.KIND, entry);
        audit.record(actor, "meeting.decision-close", OBJECT, id, AuditFields.of("statement", null, done));
    }

    /** 重启 by the office of what was closed without a task, with the reason. */
    @AllowedTo(Role.OFFICE)
    public void reopen(Actor actor, DecisionId id, int version, String reason) {
        Outcome decision = locked(id);
        decision.expect(version);
        String why = required("reason", reason, "meeting.decision.refused.reason");
        decision.reopen();
        outcomes.saveAndFlush(decision);
        log.append(actor, decision.id(), DecisionAction.REOPEN, why);
        audit.record(actor, "meeting.decision-reopen", OBJECT, id, AuditFields.of("reason", null, why));
    }

    private TaskId assigned(Actor actor, OutcomeId id, TaskCommand command) {
        TaskId task = tasks.assign(actor, command);
        log.append(actor, id, DecisionAction.ASSIGN, "", task);
        return task;
    }

    private Outcome locked(DecisionId id) {
        return outcomes.findById(id.value())
                .filter(one -> one.kind().isDecision() && !one.isRemoved())
                .orElseThrow(NotFoundException::new);
    }

    private static String required(String field, String text, String key) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw new RefusedException(field, key);
        }
        OutcomeChecks.requireShort(field, words, NOTE_MAX);
        return words;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
