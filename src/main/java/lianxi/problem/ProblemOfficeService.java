package lianxi.problem;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with problems (办公室办理): takes on, assigns, puts forward, sends back, strikes off, reopens. */
@Service
@Transactional
public class ProblemOfficeService {

    private final ProblemDesk desk;
    private final ProblemRules rules;
    private final Clock clock;

    ProblemOfficeService(ProblemDesk desk, ProblemRules rules, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * 受理: the office names who answers for it, and may set the level right with a word of why.
     *
     * @param withUndertaker whether the project's undertaker is told of it
     */
    @AllowedTo(Role.OFFICE)
    public void accept(
            Actor actor,
            ProblemId id,
            UnitId owner,
            ProblemLevel level,
            boolean withUndertaker,
            String note,
            int version) {
        Problem problem = desk.open(actor, id, ProblemAction.ACCEPT, version);
        rules.checkOwner(owner);
        if (level != problem.level() || !note.isBlank()) {
            rules.checkReason(note);
        }
        problem.accept(owner, level, withUndertaker);
        desk.done(actor, problem, ProblemAction.ACCEPT, ProblemEntry.noted(note));
    }

    /** 不予受理, with the reason for who raised it. */
    @AllowedTo(Role.OFFICE)
    public void decline(Actor actor, ProblemId id, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.DECLINE, version);
        rules.checkReason(reason);
        problem.decline();
        desk.done(actor, problem, ProblemAction.DECLINE, ProblemEntry.noted(reason));
    }

    /** 改派: another unit answers for it from now on. */
    @AllowedTo(Role.OFFICE)
    public void reassign(Actor actor, ProblemId id, UnitId owner, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.REASSIGN, version);
        rules.checkOwner(owner);
        rules.checkReason(reason);
        ProblemParties before = desk.parties(problem);
        problem.reassign(owner);
        desk.done(actor, problem, ProblemAction.REASSIGN, ProblemEntry.noted(reason), before);
    }

    /** 提请上会, whatever its level and its days. */
    @AllowedTo(Role.OFFICE)
    public void mark(Actor actor, ProblemId id, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.MARK, version);
        rules.checkReason(reason);
        problem.mark(reason);
        desk.done(actor, problem, ProblemAction.MARK, ProblemEntry.noted(reason));
    }

    /** 取消上会: what stands by its days alone stays where it is. */
    @AllowedTo(Role.OFFICE)
    public void unmark(Actor actor, ProblemId id, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.UNMARK, version);
        rules.checkReason(reason);
        problem.unmark();
        desk.done(actor, problem, ProblemAction.UNMARK, ProblemEntry.noted(reason));
    }

    /** 退回办理, with what is still missing. */
    @AllowedTo(Role.OFFICE)
    public void sendBack(Actor actor, ProblemId id, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.SEND_BACK, version);
        rules.checkReason(reason);
        problem.goOn(ProblemAction.SEND_BACK);
        desk.done(actor, problem, ProblemAction.SEND_BACK, ProblemEntry.noted(reason));
    }

    /** 销号 on the evidence that came with the application; never by the account that applied. */
    @AllowedTo(Role.OFFICE)
    public void strikeOff(Actor actor, ProblemId id, String note, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.STRIKE_OFF, version);
        if (note.length() > ProblemEntry.REASON_MAX) {
            throw new RefusedException("reason", "problem.refused.tooLong", ProblemEntry.REASON_MAX);
        }
        problem.strikeOff();
        desk.done(actor, problem, ProblemAction.STRIKE_OFF, ProblemEntry.noted(note));
    }

    /** 重新办理: what was struck off goes back to its owner, what was declined waits again. */
    @AllowedTo(Role.OFFICE)
    public void reopen(Actor actor, ProblemId id, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.REOPEN, version);
        rules.checkReason(reason);
        problem.reopen(clock.instant());
        desk.done(actor, problem, ProblemAction.REOPEN, ProblemEntry.noted(reason));
    }
}
