package lianxi.meeting.decision;

import java.time.Clock;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what the items of a meeting came to (议题结果登记), from the notice until the minutes are signed. */
@Service
@Transactional
public class OutcomeService {

    private static final String OBJECT = "meeting_outcome";

    private final Outcomes outcomes;
    private final OutcomeChecks checks;
    private final OutcomeMeetings meetings;
    private final DecisionLog log;
    private final AuditTrail audit;
    private final Clock clock;

    OutcomeService(
            Outcomes outcomes,
            OutcomeChecks checks,
            OutcomeMeetings meetings,
            DecisionLog log,
            AuditTrail audit,
            Clock clock) {
        this.outcomes = outcomes;
        this.checks = checks;
        this.meetings = meetings;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** 登记 */
    @AllowedTo(Role.OFFICE)
    public OutcomeId add(Actor actor, MeetingId meeting, OutcomeCommand command) {
        meetings.requireOpen(meeting, command.item());
        checks.check(command);
        Outcome outcome = outcomes.saveAndFlush(new Outcome(meeting, command, actor, clock.instant()));
        log.append(actor, outcome.id(), DecisionAction.RECORD, "");
        audit.record(actor, "meeting.outcome-add", OBJECT, outcome.id(), fields(null, command));
        return outcome.id();
    }

    /** 修改; it may move to another item of its meeting. */
    @AllowedTo(Role.OFFICE)
    public void edit(Actor actor, OutcomeId id, int version, OutcomeCommand command) {
        Outcome outcome = find(id);
        checks.expect(outcome, version, command);
        meetings.requireOpen(outcome.meeting(), command.item());
        checks.check(command);
        OutcomeCommand before = outcome.content();
        outcome.edit(command, actor, clock.instant());
        outcomes.saveAndFlush(outcome);
        log.append(actor, id, DecisionAction.EDIT, before.text());
        audit.record(actor, "meeting.outcome-edit", OBJECT, id, fields(before, command));
    }

    /** 删除; {@link #restore} takes it back. Returns its meeting, as that does. */
    @AllowedTo(Role.OFFICE)
    public MeetingId remove(Actor actor, OutcomeId id, int version) {
        Outcome outcome = find(id);
        outcome.expect(version);
        meetings.requireOpen(outcome.meeting());
        outcome.remove(clock.instant());
        outcomes.saveAndFlush(outcome);
        log.append(actor, id, DecisionAction.REMOVE, "");
        audit.record(actor, "meeting.outcome-remove", OBJECT, id, AuditFields.none());
        return outcome.meeting();
    }

    /** 撤回删除; nothing happens to one that stands. */
    @AllowedTo(Role.OFFICE)
    public MeetingId restore(Actor actor, OutcomeId id) {
        Outcome outcome = find(id);
        if (!outcome.isRemoved()) {
            return outcome.meeting();
        }
        meetings.requireOpen(outcome.meeting());
        outcome.restore();
        outcomes.saveAndFlush(outcome);
        log.append(actor, id, DecisionAction.RESTORE, "");
        audit.record(actor, "meeting.outcome-restore", OBJECT, id, AuditFields.none());
        return outcome.meeting();
    }

    private Outcome find(OutcomeId id) {
        return outcomes.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static AuditFields fields(@Nullable OutcomeCommand before, OutcomeCommand after) {
        return AuditFields.of("text", before == null ? null : before.text(), after.text())
                .changed("kind", before == null ? null : before.kind(), after.kind())
                .changed("item", before == null ? null : before.item(), after.item())
                .changed("leadUnit", before == null ? null : before.leadUnit(), after.leadUnit())
                .changed("supportingUnits", before == null ? null : before.supportingUnits(), after.supportingUnits())
                .changed("responsible", before == null ? null : before.responsible(), after.responsible())
                .changed("doneMeans", before == null ? null : before.doneMeans(), after.doneMeans())
                .changed("due", before == null ? null : before.due(), after.due())
                .changed("limit", before == null ? null : before.limit(), after.limit());
    }
}
